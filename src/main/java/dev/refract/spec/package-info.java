/**
 * What a user writes: the YAML of a pipeline, and what becomes of it, a validated, immutable {@link
 * dev.refract.spec.Pipeline}.
 */
package dev.refract.spec;
