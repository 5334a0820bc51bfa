package dev.refract.spec.yaml;

import dev.refract.augment.Medium;
import dev.refract.declare.Declaration;
import dev.refract.declare.Library;
import dev.refract.declare.Shape;
import java.nio.file.Path;
import java.util.List;

/** Declared records with all their defaults. */
public final class DefaultRecords {
    private final DeclaredFamilies families;

    public DefaultRecords(DeclaredFamilies families) {
        this.families = families;
    }

    /**
     * Every kind of data whose library is on the class path, with the settings it has when a pipeline does not name
     * it.
     */
    public List<Medium> media() {
        return families.catalog().media().values().stream()
                .filter(medium -> Library.missingFor(medium.type()).isEmpty())
                .map(medium -> (Medium) of(medium))
                .toList();
    }

    /**
     * The record of {@code declaration} with every default, and with the example of every field that has
     * none.
     *
     * @throws IllegalStateException when a required field has no example, or a default is wrong
     * @throws dev.refract.declare.MissingLibraryException when the record needs a library that is not on the class
     *     path
     */
    public <T extends Record> T of(Declaration<T> declaration) {
        Library.missingFor(declaration.type()).ifPresent(library -> library.require(declaration.id()));
        StringBuilder written = new StringBuilder("{");
        for (Declaration.Field field : declaration.fields()) {
            if (field.required()) {
                String example = field.example()
                        .orElseThrow(() ->
                                new IllegalStateException(declaration.type().getName() + "." + field.name()
                                        + " has neither default nor example"));
                written.append(written.length() > 1 ? ", " : "").append(field.name() + ": " + example);
            }
        }
        ParseContext findings = new ParseContext();
        Path source = Path.of(declaration.id());
        return YamlTree.read(source, written.append("}").toString(), findings)
                .flatMap(top -> new ShapeReader(families, findings).read(new Shape.Group(declaration.type()), top))
                .map(declaration.type()::cast)
                .orElseThrow(() -> new IllegalStateException("wrong default: " + findings.problems()));
    }
}
