/**
 * One declaration a field: whatever a user may write is a record whose components carry a {@link
 * dev.refract.declare.Param}, and everything else is derived from it.
 *
 * <p>From a record like {@code Rotate(Range angleRange, Border border)} come the YAML parser, the
 * error message, the JSON Schema, {@code refract catalogue}, the table in the docs and the canonical
 * form that is hashed into the pipeline's digest. The name in YAML is the component's name in snake
 * case; the type is the component's type; default, bounds and the one-line doc stand in the
 * annotation. Rules across fields are the record's constructor, which throws {@link
 * IllegalArgumentException} with one line.
 *
 * <p>{@link dev.refract.declare.Declaration} reads a record; {@link dev.refract.declare.Shape} is
 * what a component may hold; {@link dev.refract.declare.Canonical} writes a declared record back to
 * plain data.
 */
package dev.refract.declare;
