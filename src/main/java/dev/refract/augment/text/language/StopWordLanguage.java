package dev.refract.augment.text.language;

import java.util.Locale;
import java.util.Set;

/** The languages with a list of stop words, by ISO 639 code. */
public enum StopWordLanguage {
    DE,
    EN,
    ES,
    FR,
    IT,
    NL,
    PL,
    PT,
    RU,
    SV,
    TR,
    UK;

    @SuppressWarnings("ImmutableEnumChecker") // read-only, though its type does not say so
    private final Set<String> stopWords = WordListFile.words("stop-words-" + name().toLowerCase(Locale.ROOT) + ".txt");

    /** Function words in lower case, with straight apostrophes. */
    public Set<String> stopWords() {
        return stopWords;
    }

    /** Whether this is a stop word, in any case and with any apostrophe. */
    public boolean isStopWord(String word) {
        return stopWords.contains(word.toLowerCase(Locale.ROOT).replace('\u2019', '\''));
    }
}
