/**
 * Records of a shape that is not Refract's, as samples: a {@link dev.refract.source.SourceMap} names the fields, and a
 * {@link dev.refract.source.SampleMapper} reads them.
 *
 * <p>Whatever a record was written in, it is a tree of JSON here: objects, lists, texts, numbers, flags and null, and
 * from Avro also bytes and {@link java.time.Instant}s. Everything is a pure function of key, value and time of the
 * record, so that a record that is read again gives the same sample. What does not fit the map is a {@link
 * dev.refract.sample.DataFault} whose message names the field.
 */
package dev.refract.source;
