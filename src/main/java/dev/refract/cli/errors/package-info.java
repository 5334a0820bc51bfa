/**
 * Failures of commands, and the one place that reports them.
 */
package dev.refract.cli.errors;
