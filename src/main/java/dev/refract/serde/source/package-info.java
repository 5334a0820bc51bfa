/**
 * Source records as samples, whatever they are written in: one {@link dev.refract.serde.source.SampleDecoder} for each
 * {@link dev.refract.source.SourceFormat}. All that reads a source topic, now or again later, reads it through one.
 */
package dev.refract.serde.source;
