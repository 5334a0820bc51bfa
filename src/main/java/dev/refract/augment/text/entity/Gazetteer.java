package dev.refract.augment.text.entity;

import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.document.TextDocument;
import dev.refract.augment.text.language.WordListFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Names of one kind or several, from a file of the program: which kind a name is of, and others of its kind. */
final class Gazetteer {
    private final Map<String, Integer> kinds = new HashMap<>();
    private final List<List<String>> names;
    private final int longest;

    private Gazetteer(List<List<String>> names) {
        this.names = names;
        int most = 1;
        for (int kind = 0; kind < names.size(); kind++) {
            for (String name : names.get(kind)) {
                kinds.putIfAbsent(name, kind);
                most = Math.max(most, name.split(" ").length);
            }
        }
        longest = most;
    }

    /**
     * Reads a file in which a line {@code [kind]} stands before the names of each kind, comma-separated.
     */
    static Gazetteer in(String file) {
        List<List<String>> names = new ArrayList<>();
        for (String line : WordListFile.text(file)) {
            if (line.startsWith("[")) {
                names.add(new ArrayList<>());
            } else {
                Arrays.stream(line.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .forEach(names.get(names.size() - 1)::add);
            }
        }
        return new Gazetteer(names);
    }

    /**
     * A name in a text.
     *
     * @param kind the number of its kind
     */
    record NameMention(int first, int last, int kind) {}

    /** The names of a text that may be changed, the longest first where one begins another, in order. */
    List<NameMention> of(TextFacts facts) {
        List<NameMention> found = new ArrayList<>();
        int count = facts.document().tokens().size();
        int at = 0;
        while (at < count) {
            Optional<NameMention> name = at(facts.document(), at);
            name.filter(one -> facts.replaceable(one.first(), one.last())).ifPresent(found::add);
            at = name.map(NameMention::last).orElse(at) + 1;
        }
        return found;
    }

    /** The longest name that begins at a token. */
    Optional<NameMention> at(TextDocument document, int token) {
        if (!Character.isUpperCase(
                document.text().codePointAt(document.tokens().get(token).start()))) {
            return Optional.empty();
        }
        for (int last = Math.min(document.tokens().size(), token + longest) - 1; last >= token; last--) {
            Integer kind = kinds.get(document.surface(token, last));
            if (kind != null) {
                return Optional.of(new NameMention(token, last, kind));
            }
        }
        return Optional.empty();
    }

    /** Another name of this kind. */
    String other(int kind, String than, UniformRandomProvider random) {
        List<String> all = names.get(kind);
        int drawn = random.nextInt(all.size());
        return all.get(drawn).equals(than) ? all.get((drawn + 1) % all.size()) : all.get(drawn);
    }
}
