package dev.refract.balance.rules;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Names of classes that are probably one name, written in two ways. A name is compared with those that share a
 * spelling of it with at most one letter left out (Garbe, SymSpell 2012), so that many names cost no more than their
 * letters.
 */
public final class SimilarNames {
    /** In shorter names one letter makes another word. */
    private static final int SHORTEST = 4;

    /** Spaces, dots, underscores and dashes, but for the sign of a number. */
    private static final String MARKS = "[\\s_.]+|(?<=[\\p{L}\\p{N}])\\p{Pd}+|\\p{Pd}+(?!\\d)";

    private final Map<String, Set<String>> byFolded = new TreeMap<>();
    private final Map<String, List<String>> byShortened = new HashMap<>();

    /** An index of {@code names}. */
    public SimilarNames(Collection<String> names) {
        for (String name : new TreeSet<>(names)) {
            byFolded.computeIfAbsent(folded(name), unseen -> new TreeSet<>()).add(name);
        }
        byFolded.keySet()
                .forEach(whole -> shortened(whole)
                        .forEach(form -> byShortened
                                .computeIfAbsent(form, unseen -> new ArrayList<>(1))
                                .add(whole)));
    }

    /** The first name, other than {@code written} itself, that may be meant by it. */
    public Optional<String> to(String written) {
        return alike(written).stream()
                .findFirst()
                .or(() -> oneLetterFrom(written).stream().findFirst());
    }

    /** Names that differ from {@code written} only by case, spaces and punctuation, or as 1 and 1.0 do. */
    public List<String> alike(String written) {
        return byFolded.getOrDefault(folded(written), Set.of()).stream()
                .filter(name -> !name.equals(written))
                .toList();
    }

    /** Names that differ from {@code written} by one letter: another one, one more, one less, or two swapped. */
    public List<String> oneLetterFrom(String written) {
        Set<String> near = new TreeSet<>();
        String whole = folded(written);
        for (String form : shortened(whole)) {
            for (String other : byShortened.getOrDefault(form, List.of())) {
                if (!other.equals(whole) && oneEdit(whole, other)) {
                    near.addAll(byFolded.get(other));
                }
            }
        }
        return List.copyOf(near);
    }

    /** Groups of two or more names that {@link #alike} takes for one. */
    public List<List<String>> groups() {
        List<List<String>> groups = new ArrayList<>();
        byFolded.values().stream().filter(names -> names.size() > 1).forEach(names -> groups.add(List.copyOf(names)));
        return groups;
    }

    private static String folded(String name) {
        try {
            return new BigDecimal(name.strip()).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException word) {
            return Normalizer.normalize(name, Normalizer.Form.NFKC)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll(MARKS, "");
        }
    }

    /** A folded name, whole and without each of its letters; digits stay, because another digit makes another name. */
    private static Set<String> shortened(String whole) {
        Set<String> forms = new LinkedHashSet<>();
        if (whole.length() >= SHORTEST) {
            forms.add(whole);
            for (int i = 0; i < whole.length(); i++) {
                if (!Character.isDigit(whole.charAt(i))) {
                    forms.add(whole.substring(0, i) + whole.substring(i + 1));
                }
            }
        }
        return forms;
    }

    /** One edit of a letter; another digit makes another number, as in class1 and class2. */
    private static boolean oneEdit(String one, String other) {
        String longer = one.length() >= other.length() ? one : other;
        String shorter = one.length() >= other.length() ? other : one;
        int i = 0;
        while (i < shorter.length() && longer.charAt(i) == shorter.charAt(i)) {
            i++;
        }
        if (Character.isDigit(longer.charAt(i))) {
            return false;
        }
        if (longer.length() > shorter.length()) {
            return longer.substring(i + 1).equals(shorter.substring(i));
        }
        boolean replaced = longer.substring(i + 1).equals(shorter.substring(i + 1));
        boolean swapped = i + 1 < longer.length()
                && longer.charAt(i) == shorter.charAt(i + 1)
                && longer.charAt(i + 1) == shorter.charAt(i)
                && longer.substring(i + 2).equals(shorter.substring(i + 2));
        return replaced || swapped;
    }
}
