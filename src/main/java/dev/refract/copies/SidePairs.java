package dev.refract.copies;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names that differ by the word for a side, in languages and forms that no rule swaps. */
final class SidePairs {
    private static final List<Map.Entry<String, String>> WORDS = List.of(
            Map.entry("left", "right"),
            Map.entry("lt", "rt"),
            Map.entry("lft", "rgt"),
            Map.entry("l", "r"),
            Map.entry("gauche", "droite"),
            Map.entry("gauche", "droit"),
            Map.entry("links", "rechts"),
            Map.entry("linke", "rechte"),
            Map.entry("izquierdo", "derecho"),
            Map.entry("izquierda", "derecha"),
            Map.entry("sinistro", "destro"),
            Map.entry("sinistra", "destra"),
            Map.entry("esquerdo", "direito"),
            Map.entry("esquerda", "direita"));

    private SidePairs() {}

    /** Whether one name becomes the other when one word for a side is replaced by the opposite one. */
    static boolean differ(String name, String other) {
        String one = name.toLowerCase(Locale.ROOT);
        String two = other.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> word : WORDS) {
            if (replaced(one, word.getKey(), word.getValue(), two)
                    || replaced(one, word.getValue(), word.getKey(), two)) {
                return true;
            }
        }
        return false;
    }

    private static boolean replaced(String name, String from, String to, String expected) {
        for (int at = name.indexOf(from); at >= 0; at = name.indexOf(from, at + 1)) {
            boolean end = at == 0 || at + from.length() == name.length();
            boolean apart = from.length() > 1 || end;
            if (apart && (name.substring(0, at) + to + name.substring(at + from.length())).equals(expected)) {
                return true;
            }
        }
        return false;
    }
}
