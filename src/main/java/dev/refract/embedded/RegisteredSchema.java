package dev.refract.embedded;

import org.apache.avro.Schema;

/**
 * One version of a subject.
 *
 * @param version counts from 1 within the subject
 * @param id the number on the wire; the same schema has the same id under every subject
 */
record RegisteredSchema(String subject, int version, int id, Schema schema) {}
