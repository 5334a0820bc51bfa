/**
 * One class for each command. A command reads its options, calls what does the work, and prints the result.
 */
package dev.refract.cli.commands;
