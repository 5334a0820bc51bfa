/**
 * Reads YAML: text becomes a tree of nodes that know their lines ({@code YamlTree}); a node together with the keys that
 * lead to it is a {@code YamlLocation}; and a location and the {@link dev.refract.declare.Shape} declared for it become
 * a value ({@code ShapeReader}, with {@code RecordReader} for mappings, {@code FamilyReader} for members of families
 * and {@code ScalarReader} for the rest). Readers add a {@link dev.refract.spec.yaml.Problem} and go on, so that
 * one reading finds all mistakes.
 */
package dev.refract.spec.yaml;
