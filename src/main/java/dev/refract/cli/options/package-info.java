/**
 * Options that several commands share, and the files that they name.
 */
package dev.refract.cli.options;
