package dev.refract.augment.text.lexicon;

import dev.refract.augment.text.language.WordListFile;
import java.util.Set;

/** How English words change their spelling before an ending. */
final class SuffixSpelling {
    private static final Set<String> DOUBLING = WordListFile.words("doubling-verbs.txt");

    private SuffixSpelling() {}

    /** The plural of a noun and the third person of a verb: {@code boxes}, {@code tries}. */
    static String withS(String word) {
        if (word.endsWith("s")
                || word.endsWith("x")
                || word.endsWith("z")
                || word.endsWith("ch")
                || word.endsWith("sh")) {
            return word + "es";
        }
        return endsInConsonantY(word) ? word.substring(0, word.length() - 1) + "ies" : word + "s";
    }

    /** The past of a regular verb: {@code stopped}, {@code tried}. */
    static String withEd(String verb) {
        if (verb.endsWith("e")) {
            return verb + "d";
        }
        if (endsInConsonantY(verb)) {
            return verb.substring(0, verb.length() - 1) + "ied";
        }
        return doubled(verb) + "ed";
    }

    /** With -ing: {@code making}, {@code dying}. */
    static String gerund(String verb) {
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

    /** With the last letter doubled when the stress is on a short last syllable: {@code stopp}. */
    static String doubled(String word) {
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

    static boolean endsInConsonantY(String word) {
        int last = word.length() - 1;
        return last > 0 && word.charAt(last) == 'y' && !isVowel(word, last - 1);
    }

    /** Groups of vowels, a silent e at the end or before -ly not counted. */
    static int syllables(String word) {
        int groups = 0;
        for (int i = 0; i < word.length(); i++) {
            if (isVowel(word, i) && (i == 0 || !isVowel(word, i - 1))) {
                groups++;
            }
        }
        boolean silent = word.endsWith("ely") || (word.endsWith("e") && !word.endsWith("le"));
        return groups > 1 && silent ? groups - 1 : groups;
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
