package dev.refract.augment.text;

import dev.refract.augment.Medium;
import dev.refract.augment.Subject;
import dev.refract.augment.text.document.TextDocument;
import dev.refract.augment.text.document.Token;
import dev.refract.augment.text.document.TokenKind;
import dev.refract.augment.text.language.StopWordLanguage;
import dev.refract.augment.view.Presentation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.sample.DataFault;
import dev.refract.sample.Kind;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Reason;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Texts, and what no operation may change in them. */
@Named(id = "text", doc = "Texts, and what no operation may change in them.")
public record TextMedium(
        @Param(doc = "Words and phrases that no operation changes, in any case.", def = "[]")
        List<String> protectedWords,

        @Param(doc = "Regular expressions; no operation changes a word that a match touches.", def = "[]")
        List<String> protectedPatterns,

        @Param(doc = "Kinds of words that no operation changes.", def = "[number, link, email, tag, emoji]")
        List<TokenKind> protectedKinds,

        @Param(doc = "Keep the words of labeled spans unchanged.", def = "false")
        boolean protectSpans,

        @Param(doc = "Change each word of a copy at most once, over all steps.", def = "true")
        boolean editOnce,

        @Param(doc = "Languages whose stop words are protected, except from operations on stop words.", def = "[]")
        List<StopWordLanguage> protectedStopWords,

        @Param(doc = "Positions of words that no operation changes: 0 is the first word, -1 the last.", def = "[]")
        List<Integer> protectedPositions,

        @Param(doc = "Number of words at the front of a text that may change; all if left out.", min = 1)
        Optional<Integer> maxWordIndex,

        @Param(doc = "Minimum number of characters of a word that is changed.", def = "1", min = 1)
        int minWordLength,

        @Param(
                doc = "Maximum number of words of a copy that all steps together may edit; no limit if left out.",
                min = 1)
        Optional<Integer> maxNumWordsModified,

        @Param(
                doc = "Maximum share of the words of a copy that may be edited; at least one word.",
                def = "1",
                min = 0,
                max = 1)
        double maxModificationRate)
        implements Medium {

    /** The settings of a pipeline without settings for texts. */
    public static final TextMedium DEFAULT = new TextMedium(
            List.of(),
            List.of(),
            List.of(TokenKind.NUMBER, TokenKind.LINK, TokenKind.EMAIL, TokenKind.TAG, TokenKind.EMOJI),
            false,
            true,
            List.of(),
            List.of(),
            Optional.empty(),
            1,
            Optional.empty(),
            1);

    public TextMedium {
        protectedWords = ProtectedPhrases.of(protectedWords);
        protectedPatterns = ProtectedPatterns.of(protectedPatterns);
        protectedKinds = List.copyOf(protectedKinds);
        protectedStopWords = List.copyOf(protectedStopWords);
        protectedPositions = List.copyOf(protectedPositions);
    }

    @Override
    public Kind kind() {
        return Kind.TEXT;
    }

    @Override
    public Presentation presentation() {
        return new TextPresentation();
    }

    /** No words need be found for it: a text is good when it is not empty and its spans lie within it. */
    @Override
    public Optional<Subject> check(Payload payload, Label label) {
        String text = expect(Payload.Text.class, payload).text();
        if (text.isEmpty()) {
            throw new DataFault(Reason.INVALID_SAMPLE, "the text is empty");
        }
        TextDocument.checkSpans(text, label.spans());
        return Optional.empty();
    }

    @Override
    public Subject open(Payload payload, Label label) {
        Payload.Text text = expect(Payload.Text.class, payload);
        return new TextSubject(protect(TextDocument.of(text.text(), label.spans())), label, this);
    }

    /** Whether this word is one that only an operation that names it may change. */
    boolean isProtected(String text, Token word) {
        if (minWordLength > 1 && text.codePointCount(word.start(), word.end()) < minWordLength) {
            return true;
        }
        if (protectedStopWords.isEmpty()) {
            return false;
        }
        String surface = text.substring(word.start(), word.end());
        return protectedStopWords.stream().anyMatch(language -> language.isStopWord(surface));
    }

    /** How many more words of a copy may be edited. */
    int budget(TextDocument document) {
        if (maxNumWordsModified.isEmpty() && maxModificationRate == 1) {
            return Integer.MAX_VALUE;
        }
        int edited = document.displaced();
        for (Token token : document.tokens()) {
            edited += token.edited() ? 1 : 0;
        }
        int words = document.words() + document.displaced();
        int byRate = Math.max(1, (int) (maxModificationRate * words));
        return Math.max(0, Math.min(maxNumWordsModified.orElse(Integer.MAX_VALUE), byRate) - edited);
    }

    private TextDocument protect(TextDocument document) {
        BitSet fixed = new BitSet();
        ProtectedPhrases.of(protectedWords).mark(document, fixed);
        ProtectedPatterns.of(protectedPatterns).mark(document, fixed);
        markPositions(document, fixed);
        markSpans(document, fixed);
        if (fixed.isEmpty()) {
            return document;
        }
        List<Token> tokens = new ArrayList<>(document.tokens());
        fixed.stream().forEach(i -> tokens.set(i, tokens.get(i).asFixed()));
        return new TextDocument(document.text(), tokens, document.utf16Spans(), document.displaced());
    }

    private void markPositions(TextDocument document, BitSet fixed) {
        if (protectedPositions.isEmpty() && maxWordIndex.isEmpty()) {
            return;
        }
        int words = document.words();
        int word = 0;
        for (int i = 0; i < document.tokens().size(); i++) {
            boolean beyond = word >= maxWordIndex.orElse(Integer.MAX_VALUE);
            if (document.tokens().get(i).isWord()) {
                if (beyond || protectedPositions.contains(word) || protectedPositions.contains(word - words)) {
                    fixed.set(i);
                }
                word++;
            } else if (beyond) {
                fixed.set(i);
            }
        }
    }

    private void markSpans(TextDocument document, BitSet fixed) {
        for (TextDocument.Utf16Span span : document.utf16Spans()) {
            int first = document.firstEndingAfter(span.start());
            int end = document.firstStartingFrom(span.end());
            if (protectSpans && first < end) {
                fixed.set(first, end);
            }
            for (int i : new int[] {first, end - 1}) {
                if (i >= 0
                        && i < document.tokens().size()
                        && span.splits(document.tokens().get(i))) {
                    fixed.set(i);
                }
            }
        }
    }
}
