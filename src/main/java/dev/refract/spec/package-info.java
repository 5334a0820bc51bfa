/**
 * What a user writes: the YAML of a pipeline, and what becomes of it, a validated, immutable {@link
 * dev.refract.spec.Pipeline} or the list of all mistakes.
 *
 * <p>{@link dev.refract.spec.PipelineFile} reads. On the way, a text becomes a tree of nodes that know
 * their lines ({@code YamlTree}); each node together with the path that leads to it is a {@code Place};
 * and a place and the {@link dev.refract.declare.Shape} declared for it become a value ({@code
 * ShapeReader}, with {@code RecordReader} for mappings, {@code TagReader} for members of families and
 * {@code Scalars} for the rest). Readers note a {@link dev.refract.spec.Problem} and go on, so that all
 * mistakes are told at once. Nothing there knows a field by name: a new field, operation or gate is read,
 * checked, described and hashed because it is declared.
 *
 * <p>From the same declarations come {@link dev.refract.spec.JsonSchema} for editors, {@link
 * dev.refract.spec.CatalogueTable} for people, and {@link dev.refract.spec.PipelineDigest}, the
 * fingerprint of what shapes output. {@link dev.refract.spec.Families} says what is there to be named,
 * extensions included.
 */
package dev.refract.spec;
