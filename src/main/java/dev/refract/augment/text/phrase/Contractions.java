package dev.refract.augment.text.phrase;

import dev.refract.augment.text.document.TextDocument;
import dev.refract.augment.text.language.Casing;
import dev.refract.augment.text.language.WordListFile;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** English contractions and their expansions, from a built-in table. */
final class Contractions {
    /** Before these words 's and 'd mean has and had, not is and would as in the table. */
    private static final Set<String> PARTICIPLES = Set.of("been", "had", "got", "gone", "done", "become", "better");

    private static final Map<String, String> EXPANDED = table(0, 1);
    private static final Map<String, String> APPLIED = table(1, 0);

    private Contractions() {}

    /** One column of the table by another; the first line counts where a key stands in several. */
    private static Map<String, String> table(int key, int value) {
        return WordListFile.text("contractions-en.txt").stream()
                .map(line -> line.split(" \\| ", 2))
                .collect(Collectors.toUnmodifiableMap(pair -> pair[key], pair -> pair[value], (first, later) -> first));
    }

    /** What the word at {@code token} stands for, with its capitals; empty when it is no contraction. */
    static Optional<String> expand(TextDocument document, int token) {
        String surface = document.surface(token);
        String known = surface.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        String expanded = EXPANDED.get(known);
        boolean unclear = (known.endsWith("'s") || known.endsWith("'d"))
                && token + 1 < document.tokens().size()
                && meansHave(document.surface(token + 1).toLowerCase(Locale.ROOT));
        return expanded == null || unclear ? Optional.empty() : Optional.of(Casing.transfer(surface, known, expanded));
    }

    /** The contraction of the word at {@code token} and the next; empty when there is none. */
    static Optional<String> apply(TextDocument document, int token) {
        if (token + 1 >= document.tokens().size()) {
            return Optional.empty();
        }
        String surface = document.surface(token) + " " + document.surface(token + 1);
        String known = surface.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(APPLIED.get(known)).map(applied -> Casing.transfer(surface, known, applied));
    }

    private static boolean meansHave(String next) {
        return PARTICIPLES.contains(next) || next.endsWith("ed");
    }
}
