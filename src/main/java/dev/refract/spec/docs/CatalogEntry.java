package dev.refract.spec.docs;

import dev.refract.declare.Declaration;
import dev.refract.spec.foreign.ForeignNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One thing that a pipeline can name, with all there is to know of it.
 *
 * @param id its name in YAML
 * @param section what it belongs to: {@code policies}, {@code image}, {@code gates}, …
 * @param doc what it does
 * @param fields its fields, in the order of the declaration
 * @param yaml a line to copy: every field with its default, required ones with an example
 * @param notes what else there is to know, such as what becomes of labels
 * @param knownAs its names in other libraries, each after the library's
 */
public record CatalogEntry(
        String id,
        String section,
        String doc,
        List<Field> fields,
        String yaml,
        List<String> notes,
        List<String> knownAs) {
    private static final int WIDTH = 110;

    public CatalogEntry {
        fields = List.copyOf(fields);
        notes = List.copyOf(notes);
        knownAs = List.copyOf(knownAs);
    }

    /**
     * One field.
     *
     * @param name in YAML
     * @param byDefault its value where none is written; empty when it is required or may be left out
     * @param required whether it must be written
     * @param values what may be written: a range, the allowed words
     * @param doc what it means
     */
    public record Field(String name, Optional<String> byDefault, boolean required, String values, String doc) {
        private String text() {
            return "  %-22s %-18s %s (%s)".formatted(name, byDefault.orElse(required ? "required" : "–"), doc, values);
        }
    }

    /** The entry of {@code declaration}, which belongs to {@code section}. */
    static CatalogEntry of(String section, Declaration<?> declaration, List<String> notes, ForeignNames foreign) {
        List<Field> fields = declaration.fields().stream()
                .map(field -> new Field(
                        field.name(),
                        field.defaultText(),
                        field.required(),
                        ShapeDescription.of(field.shape()),
                        field.doc()))
                .toList();
        String written = declaration.fields().stream()
                .flatMap(field -> field
                        .defaultText()
                        .or(() -> field.required() ? field.example() : Optional.empty())
                        .map(value -> field.name() + ": " + value)
                        .stream())
                .collect(Collectors.joining(", "));
        return new CatalogEntry(
                declaration.id(),
                section,
                declaration.doc(),
                fields,
                "- " + declaration.id() + (written.isEmpty() ? "" : ": {" + written + "}"),
                notes,
                foreign.knownAs(declaration.id()));
    }

    /** As lines for a terminal. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(id + " (" + section + ")", "  " + doc));
        if (!fields.isEmpty()) {
            lines.add("");
        }
        fields.forEach(field -> lines.add(field.text()));
        if (!notes.isEmpty()) {
            lines.add("");
            notes.forEach(note -> lines.add("  " + note));
        }
        if (!knownAs.isEmpty()) {
            lines.add("");
            lines.addAll(wrapped("  known as  ", knownAs));
        }
        lines.addAll(List.of("", "  " + yaml));
        return lines;
    }

    private static List<String> wrapped(String head, List<String> words) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(head);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i) + (i + 1 < words.size() ? ", " : "");
            if (line.length() + word.length() > WIDTH) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(" ".repeat(head.length()));
            }
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
