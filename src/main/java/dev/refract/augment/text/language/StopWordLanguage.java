package dev.refract.augment.text.language;

import java.util.List;
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

    @SuppressWarnings("ImmutableEnumChecker") // as above
    private final Set<String> decisive = Set.copyOf(
            WordListFile.table("decisive-words.txt").getOrDefault(name().toLowerCase(Locale.ROOT), List.of()));

    /** Function words in lower case, with straight apostrophes. */
    public Set<String> stopWords() {
        return stopWords;
    }

    /**
     * Whether it is a stop word without which a sentence says something else: it denies ({@code not}, {@code won't}),
     * compares ({@code more}) or restricts ({@code only}).
     */
    public boolean isDecisive(String word) {
        String plain = word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        return decisive.contains(plain) || (this == EN && plain.endsWith("n't"));
    }

    /** Whether this is a stop word, in any case and with any apostrophe. */
    public boolean isStopWord(String word) {
        return stopWords.contains(word.toLowerCase(Locale.ROOT).replace('\u2019', '\''));
    }
}
