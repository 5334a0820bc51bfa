package dev.refract.augment.text;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Inflects English words by rule, with tables of our own for what no rule gives. Lower-case lemmas of
 * one or several words; of several, the word that carries the inflection is changed ({@code leaves of
 * absence}, {@code goes away}).
 */
final class English {
    /** A form of a lemma. */
    enum Form {
        BASE,
        PLURAL,
        THIRD_PERSON,
        PAST,
        PARTICIPLE,
        GERUND,
        COMPARATIVE,
        SUPERLATIVE
    }

    private static final Map<String, List<String>> VERBS = WordFile.table("irregular-verbs.txt");
    private static final Map<String, List<String>> NOUNS = WordFile.table("irregular-nouns.txt");
    private static final Set<String> DOUBLING = WordFile.words("doubling-verbs.txt");
    private static final Map<String, List<String>> ADJECTIVES = Map.of(
            "good", List.of("better", "best"),
            "bad", List.of("worse", "worst"),
            "far", List.of("farther", "farthest"),
            "little", List.of("less", "least"));

    /** Nouns in -man that are not men. */
    private static final Set<String> NO_MEN =
            Set.of("human", "german", "roman", "norman", "shaman", "talisman", "ottoman");

    private English() {}

    /** {@code lemma} in this form. */
    static String inflect(String lemma, Form form) {
        if (form == Form.BASE) {
            return lemma;
        }
        int space = lemma.indexOf(' ');
        if (space < 0) {
            return inflectWord(lemma, form);
        }
        if (form == Form.COMPARATIVE || form == Form.SUPERLATIVE) {
            return (form == Form.COMPARATIVE ? "more " : "most ") + lemma;
        }
        if (form != Form.PLURAL || lemma.contains(" of ") || lemma.contains(" in ")) {
            return inflectWord(lemma.substring(0, space), form) + lemma.substring(space);
        }
        int last = lemma.lastIndexOf(' ') + 1;
        return lemma.substring(0, last) + inflectWord(lemma.substring(last), form);
    }

    private static String inflectWord(String word, Form form) {
        return switch (form) {
            case BASE -> word;
            case PLURAL -> plural(word);
            case THIRD_PERSON ->
                switch (word) {
                    case "be" -> "is";
                    case "have" -> "has";
                    default -> word.endsWith("o") ? word + "es" : withS(word);
                };
            case PAST -> VERBS.containsKey(word) ? VERBS.get(word).get(0) : withEd(word);
            case PARTICIPLE -> VERBS.containsKey(word) ? VERBS.get(word).get(1) : withEd(word);
            case GERUND -> gerund(word);
            case COMPARATIVE -> compared(word, 0, "er", "more ");
            case SUPERLATIVE -> compared(word, 1, "est", "most ");
        };
    }

    private static String plural(String noun) {
        if (NOUNS.containsKey(noun)) {
            return NOUNS.get(noun).get(0);
        }
        if (noun.endsWith("man") && !NO_MEN.contains(noun)) {
            return noun.substring(0, noun.length() - 2) + "en";
        }
        if (noun.endsWith("sis")) {
            return noun.substring(0, noun.length() - 2) + "es";
        }
        if (noun.endsWith("wife") || noun.endsWith("life") || noun.endsWith("knife")) {
            return noun.substring(0, noun.length() - 2) + "ves";
        }
        return withS(noun);
    }

    private static String withS(String word) {
        if (word.endsWith("s")
                || word.endsWith("x")
                || word.endsWith("z")
                || word.endsWith("ch")
                || word.endsWith("sh")) {
            return word + "es";
        }
        return endsInConsonantY(word) ? word.substring(0, word.length() - 1) + "ies" : word + "s";
    }

    private static String withEd(String verb) {
        if (verb.endsWith("e")) {
            return verb + "d";
        }
        if (endsInConsonantY(verb)) {
            return verb.substring(0, verb.length() - 1) + "ied";
        }
        return doubled(verb) + "ed";
    }

    private static String gerund(String verb) {
        if (verb.endsWith("ie")) {
            return verb.substring(0, verb.length() - 2) + "ying";
        }
        boolean silentE = verb.endsWith("e")
                && verb.length() > 2
                && !verb.endsWith("ee")
                && !verb.endsWith("oe")
                && !verb.endsWith("ye");
        return silentE ? verb.substring(0, verb.length() - 1) + "ing" : doubled(verb) + "ing";
    }

    private static String compared(String adjective, int degree, String ending, String adverb) {
        if (ADJECTIVES.containsKey(adjective)) {
            return ADJECTIVES.get(adjective).get(degree);
        }
        int syllables = syllables(adjective);
        if (syllables > 2 || (syllables == 2 && !endsInConsonantY(adjective))) {
            return adverb + adjective;
        }
        if (endsInConsonantY(adjective)) {
            return adjective.substring(0, adjective.length() - 1) + "i" + ending;
        }
        return adjective.endsWith("e") ? adjective + ending.substring(1) : doubled(adjective) + ending;
    }

    /** With the last letter doubled when the stress is on a short last syllable: {@code stopp}. */
    private static String doubled(String word) {
        int last = word.length() - 1;
        if (last < 2) {
            return word;
        }
        if (word.endsWith("c")) {
            return word + "k";
        }
        boolean closes = !isVowel(word, last)
                && "wxy".indexOf(word.charAt(last)) < 0
                && isVowel(word, last - 1)
                && !isVowel(word, last - 2);
        return closes && (syllables(word) == 1 || DOUBLING.contains(word)) ? word + word.charAt(last) : word;
    }

    private static boolean endsInConsonantY(String word) {
        int last = word.length() - 1;
        return last > 0 && word.charAt(last) == 'y' && !isVowel(word, last - 1);
    }

    /** Groups of vowels, a silent e at the end not counted. */
    private static int syllables(String word) {
        int groups = 0;
        for (int i = 0; i < word.length(); i++) {
            if (isVowel(word, i) && (i == 0 || !isVowel(word, i - 1))) {
                groups++;
            }
        }
        return groups > 1 && word.endsWith("e") && !word.endsWith("le") ? groups - 1 : groups;
    }

    /** The u after a q is none; a y is one when it follows a consonant. */
    private static boolean isVowel(String word, int at) {
        char c = word.charAt(at);
        if (c == 'u' && at > 0 && word.charAt(at - 1) == 'q') {
            return false;
        }
        return "aeiou".indexOf(c) >= 0 || (c == 'y' && at > 0 && "aeiou".indexOf(word.charAt(at - 1)) < 0);
    }
}
