package dev.refract.augment.text;

import dev.refract.augment.Medium;
import dev.refract.augment.Subject;
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

/** Texts, and what no operation may change in them. */
@Named(id = "text", doc = "Texts, and what no operation may change in them.")
public record Texts(
        @Param(doc = "Words and phrases left as they are, in any case.", def = "[]")
        List<String> protectedWords,

        @Param(doc = "Regular expressions; every word that a match touches is left as it is.", def = "[]")
        List<String> protectedPatterns,

        @Param(doc = "Kinds of words left as they are.", def = "[number, link, email, tag, emoji]")
        List<TokenKind> protectedKinds,

        @Param(doc = "Leave the words of labelled spans as they are.", def = "false")
        boolean protectSpans,

        @Param(doc = "Leave a word alone that an earlier step of the same copy changed.", def = "true")
        boolean editOnce)
        implements Medium {

    /** The settings of a pipeline that says nothing about texts. */
    public static final Texts DEFAULT = new Texts(
            List.of(),
            List.of(),
            List.of(TokenKind.NUMBER, TokenKind.LINK, TokenKind.EMAIL, TokenKind.TAG, TokenKind.EMOJI),
            false,
            true);

    public Texts {
        protectedWords = Phrases.of(protectedWords);
        protectedPatterns = Patterns.of(protectedPatterns);
        protectedKinds = List.copyOf(protectedKinds);
    }

    @Override
    public Kind kind() {
        return Kind.TEXT;
    }

    @Override
    public Subject open(Payload payload, Label label) {
        if (!(payload instanceof Payload.Text text)) {
            throw new DataFault(
                    Reason.CANNOT_AUGMENT,
                    "expected a text, found " + payload.kind().id());
        }
        return new TextSubject(protect(TextDocument.of(text.text(), label.spans())), label, this);
    }

    private TextDocument protect(TextDocument document) {
        BitSet fixed = new BitSet();
        Phrases.of(protectedWords).mark(document, fixed);
        Patterns.of(protectedPatterns).mark(document, fixed);
        for (TextDocument.Stretch stretch : document.stretches()) {
            for (int i = 0; i < document.tokens().size(); i++) {
                Token token = document.tokens().get(i);
                if (stretch.cuts(token) || (protectSpans && stretch.touches(token))) {
                    fixed.set(i);
                }
            }
        }
        if (fixed.isEmpty()) {
            return document;
        }
        List<Token> tokens = new ArrayList<>(document.tokens());
        fixed.stream().forEach(i -> tokens.set(i, tokens.get(i).asFixed()));
        return new TextDocument(document.text(), tokens, document.stretches(), document.deleted());
    }
}
