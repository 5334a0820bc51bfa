package dev.refract.augment.text.lexicon;

import dev.refract.augment.text.language.WordListFile;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Inflects English words by rule, with tables for irregular words. Lower-case lemmas of
 * one or several words; of several, the word that carries the inflection is changed ({@code leaves of
 * absence}, {@code goes away}).
 */
public final class EnglishInflection {
    /** A form of a lemma. */
    public enum Form {
        BASE,
        PLURAL,
        THIRD_PERSON,
        PAST,
        PARTICIPLE,
        GERUND,
        COMPARATIVE,
        SUPERLATIVE
    }

    private static final Map<String, List<String>> VERBS = WordListFile.table("irregular-verbs.txt");
    private static final Map<String, List<String>> NOUNS = WordListFile.table("irregular-nouns.txt");
    private static final Map<String, List<String>> ADJECTIVES = Map.of(
            "good", List.of("better", "best"),
            "bad", List.of("worse", "worst"),
            "far", List.of("farther", "farthest"),
            "little", List.of("less", "least"));

    /** Nouns in -man that are not men. */
    private static final Set<String> NO_MEN =
            Set.of("human", "german", "roman", "norman", "shaman", "talisman", "ottoman");

    private EnglishInflection() {}

    /** {@code lemma} in this form. */
    public static String inflect(String lemma, Form form) {
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
                    default -> word.endsWith("o") ? word + "es" : SuffixSpelling.withS(word);
                };
            case PAST -> VERBS.containsKey(word) ? VERBS.get(word).get(0) : SuffixSpelling.withEd(word);
            case PARTICIPLE -> VERBS.containsKey(word) ? VERBS.get(word).get(1) : SuffixSpelling.withEd(word);
            case GERUND -> SuffixSpelling.gerund(word);
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
        return SuffixSpelling.withS(noun);
    }

    private static String compared(String adjective, int degree, String ending, String adverb) {
        if (ADJECTIVES.containsKey(adjective)) {
            return ADJECTIVES.get(adjective).get(degree);
        }
        int syllables = SuffixSpelling.syllables(adjective);
        if (syllables > 2
                || (syllables == 2 && !SuffixSpelling.endsInConsonantY(adjective) && !adjective.endsWith("le"))) {
            return adverb + adjective;
        }
        if (SuffixSpelling.endsInConsonantY(adjective)) {
            return adjective.substring(0, adjective.length() - 1) + "i" + ending;
        }
        return adjective.endsWith("e") ? adjective + ending.substring(1) : SuffixSpelling.doubled(adjective) + ending;
    }
}
