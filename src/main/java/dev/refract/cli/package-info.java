/**
 * The command line: one small class for each command, on top of everything else.
 *
 * <p>{@link dev.refract.cli.Main} knows the commands. A command that talks to a cluster opens a {@link
 * dev.refract.cli.session.Session}: the cluster that the options name, or the embedded one over the data
 * directory. Results go to standard output and nothing else does; progress and complaints go to standard
 * error. A command ends with 0 when it did what it was asked, 1 when it failed and 2 when it was asked
 * wrongly, which includes a pipeline with mistakes in it.
 */
package dev.refract.cli;
