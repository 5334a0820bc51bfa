/**
 * A cluster for as long as a command runs, and what a command does with it: start a pipeline, send a data set, send
 * dead letters again.
 */
package dev.refract.cli.session;
