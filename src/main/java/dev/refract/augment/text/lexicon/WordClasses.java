package dev.refract.augment.text.lexicon;

import java.util.Locale;
import java.util.Set;

/** The classes a word can be of, by WordNet; read at the first question, once for the process. */
public final class WordClasses {
    private WordClasses() {}

    /** The classes of an English word in any form and case; none for a word that WordNet does not know. */
    public static Set<PartOfSpeech> of(String word) {
        return WordNet.shared().parts(word.toLowerCase(Locale.ROOT));
    }
}
