/**
 * A first pipeline for a data set: what its columns mean, and a commented YAML file that fits what was found.
 */
package dev.refract.cli.draft;
