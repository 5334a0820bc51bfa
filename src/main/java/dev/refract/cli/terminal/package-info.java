/**
 * Output to a terminal: progress, tables of text, and what is closed when the process ends.
 */
package dev.refract.cli.terminal;
