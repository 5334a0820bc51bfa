package dev.refract.spec.yaml;

import dev.refract.declare.Declaration;
import dev.refract.declare.Library;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Finds which member of a family a value is: {@code rotate}, or {@code rotate: {…}}. */
final class FamilyReader {
    private final ShapeReader shapes;
    private final DeclaredFamilies families;
    private final ParseContext findings;

    FamilyReader(ShapeReader shapes, DeclaredFamilies families, ParseContext findings) {
        this.shapes = shapes;
        this.families = families;
        this.findings = findings;
    }

    /**
     * A member and where its fields are written.
     *
     * @param bare the id alone was written
     */
    record Tagged(Declaration<?> member, YamlLocation body, boolean bare) {}

    /** The member at {@code place}. */
    Optional<Tagged> read(Class<?> family, YamlLocation place) {
        return read(family, List.of(), place);
    }

    /** The member at {@code place}, among whose fields those of {@code outer} may stand. */
    Optional<Tagged> read(Class<?> family, Declaration<?> outer, YamlLocation place) {
        return read(family, outer.fields(), place);
    }

    private Optional<Tagged> read(Class<?> family, List<Declaration.Field> outer, YamlLocation place) {
        Map<String, Declaration<?>> members = families.of(family);
        if (place.node() instanceof ScalarNode word && word.getTag().equals(Tag.STR)) {
            return member(family, word.getValue(), place)
                    .map(member -> new Tagged(member, place.child(word.getValue(), word, word), true));
        }
        Optional<Declaration<?>> number = families.untagged(family, false);
        if (number.isPresent() && place.node() instanceof ScalarNode && !FoundText.nothing(place.node())) {
            return Optional.of(new Tagged(number.get(), place, false));
        }
        if (!(place.node() instanceof MappingNode mapping)) {
            return refuse(place, "must be " + DeclaredFamilies.noun(family) + ", found " + FoundText.in(place.node()));
        }
        Map<String, YamlLocation> entries = shapes.entries(mapping, place);
        List<String> known =
                entries.keySet().stream().filter(members::containsKey).toList();
        Optional<Declaration<?>> untagged = families.untagged(family, true).filter(member -> known.isEmpty());
        boolean mistyped = entries.size() == 1 && !near(entries, members).isEmpty();
        if (untagged.isPresent() && !mistyped && !entries.isEmpty()) {
            return Optional.of(new Tagged(untagged.get(), place, false));
        }
        if (entries.size() == 1) {
            Map.Entry<String, YamlLocation> entry =
                    entries.entrySet().iterator().next();
            return member(family, entry.getKey(), entry.getValue())
                    .map(member -> new Tagged(member, entry.getValue(), false));
        }
        return refuse(place, several(family, entries, known, outer));
    }

    private String several(
            Class<?> family, Map<String, YamlLocation> entries, List<String> known, List<Declaration.Field> outer) {
        if (entries.isEmpty()) {
            return "must be " + DeclaredFamilies.noun(family) + ", found an empty mapping";
        }
        String found = NameSuggestions.either(new ArrayList<>(entries.keySet())).replace(" or ", " and ");
        if (known.size() == 1) {
            List<String> fields = Stream.concat(families.of(family).get(known.get(0)).fields().stream(), outer.stream())
                    .map(Declaration.Field::name)
                    .filter(entries::containsKey)
                    .toList();
            if (fields.size() == entries.size() - 1) {
                return "must be one " + bare(family) + ", found " + found + "; indent "
                        + NameSuggestions.either(fields).replace(" or ", " and ") + " to stand under " + known.get(0);
            }
        }
        return "must be one " + bare(family) + ", found " + found + "; give each a dash of its own";
    }

    private Optional<Declaration<?>> member(Class<?> family, String id, YamlLocation place) {
        Map<String, Declaration<?>> members = families.of(family);
        Declaration<?> member = members.get(id);
        if (member == null) {
            String unknown = new UnknownNames(members.keySet()).message(id, DeclaredFamilies.noun(family));
            findings.add(place.problem(place.name(), parent(place, id), unknown));
            return Optional.empty();
        }
        Optional<Library> missing = Library.missingFor(member.type());
        if (missing.isPresent()) {
            findings.add(
                    place.problem(place.name(), parent(place, id), missing.get().missing(id)));
            return Optional.empty();
        }
        return Optional.of(member);
    }

    private static List<String> near(Map<String, YamlLocation> entries, Map<String, Declaration<?>> members) {
        return NameSuggestions.to(entries.keySet().iterator().next(), members.keySet());
    }

    private static String bare(Class<?> family) {
        return DeclaredFamilies.noun(family).replaceFirst("^an? ", "");
    }

    private static String parent(YamlLocation place, String id) {
        return place.path().endsWith("." + id)
                ? place.path().substring(0, place.path().length() - id.length() - 1)
                : place.path();
    }

    private Optional<Tagged> refuse(YamlLocation place, String message) {
        findings.add(place.problem(message));
        return Optional.empty();
    }
}
