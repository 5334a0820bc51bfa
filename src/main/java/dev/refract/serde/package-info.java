/**
 * Samples and dead letters as bytes: the Avro contract of {@code schemas/} in the framing of
 * Confluent's registry (a zero, four bytes of schema id, Avro binary).
 *
 * <p>What is read may have been written with an older or newer version of the schema; Avro resolves it
 * against ours. An id that nobody registered, or bytes that do not fit their schema, are the record's
 * fault; a registry that does not answer is not.
 */
package dev.refract.serde;
