/**
 * One declaration a field: whatever a user may write is a record whose components carry a {@link
 * dev.refract.declare.Param}, and everything else is derived from it.
 *
 * <p>From a record like {@code Rotate(Range angleRange, Border border)} come the YAML parser, the
 * error message, the JSON Schema, {@code refract catalog}, the table in the docs and the canonical
 * form that is hashed into the pipeline's digest. The name in YAML is the component's name in snake
 * case; the type is the component's type; default, bounds and the one-line doc stand in the
 * annotation. Rules across fields are the record's constructor, which throws {@link
 * IllegalArgumentException} with one line, or a {@link dev.refract.declare.InvalidFieldException} when one field
 * is to blame.
 *
 * <p>{@link dev.refract.declare.Declaration} reads a record; {@link dev.refract.declare.Shape} is
 * what a component may hold; {@link dev.refract.declare.CanonicalForm} writes a declared record back to
 * plain data.
 *
 * <p>A component may be a number, an interval ({@code Range}, {@code IntRange}), a text with a {@link
 * dev.refract.declare.TextPattern}, a {@link dev.refract.declare.TextValue} type, a flag, an enum, a list, a
 * map by name, an {@code Optional}, another declared record, or a member of a {@link
 * dev.refract.declare.Family}: an interface whose records are distinguished by their ids. Three notes on a
 * {@code @Param} make the YAML shorter: {@code shorthand} (one field stands for the whole record), {@code
 * inline} (the tag of one field stands for the record around it, or the fields of a record stand among those
 * of the record around it) and {@code file} (the value may stand in
 * a file of its own). What several operations share is so declared once; an operation whose doc or default of such
 * a field is another says so with {@link dev.refract.declare.OverrideField}.
 */
package dev.refract.declare;
