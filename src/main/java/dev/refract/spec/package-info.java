/**
 * What a user writes about one pipeline, as validated, immutable records: {@link dev.refract.spec.Pipeline} and its
 * parts. {@link dev.refract.spec.PipelineDigest} is the fingerprint of everything that shapes its output.
 *
 * <p>The records are declarations ({@link dev.refract.declare}): {@code spec.yaml} reads them from a file and reports
 * all mistakes at once, {@code spec.docs} generates the JSON Schema and the catalog. Neither knows a field by its name,
 * so a new field, operation or gate is read, checked, described and hashed because it is declared.
 */
package dev.refract.spec;
