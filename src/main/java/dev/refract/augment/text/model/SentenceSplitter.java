package dev.refract.augment.text.model;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dev.refract.augment.text.document.TextDocument;
import dev.refract.augment.text.document.Token;
import dev.refract.model.grammar.EnglishAnalyzer;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Cuts a document into sentences of whole tokens: English ones by OpenNLP, those of other languages by ICU. */
final class SentenceSplitter {
    private SentenceSplitter() {}

    /**
     * A sentence.
     *
     * @param first number of its first token
     * @param last number of its last token
     * @param text from the one to the other
     */
    record TokenRange(int first, int last, String text) {}

    /** The sentences of {@code document} in order; a token that a border would cut belongs to the sentence before. */
    static List<TokenRange> of(TextDocument document, String language) {
        List<TokenRange> sentences = new ArrayList<>();
        List<Token> tokens = document.tokens();
        int token = 0;
        for (int end : ends(document.text(), language)) {
            int first = token;
            while (token < tokens.size() && tokens.get(token).start() < end) {
                token++;
            }
            if (token > first) {
                sentences.add(new TokenRange(first, token - 1, document.surface(first, token - 1)));
            }
        }
        return sentences;
    }

    /** Where sentences end: a line break ends one, too; the last end is that of the text. */
    private static SortedSet<Integer> ends(String text, String language) {
        SortedSet<Integer> ends = new TreeSet<>();
        if (language.equals("en")) {
            EnglishAnalyzer.shared().sentences(text).forEach(sentence -> ends.add(sentence.end()));
        } else {
            BreakIterator breaks = BreakIterator.getSentenceInstance(ULocale.forLanguageTag(language));
            breaks.setText(text);
            for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
                ends.add(end);
            }
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                ends.add(i);
            }
        }
        ends.add(text.length());
        return ends;
    }
}
