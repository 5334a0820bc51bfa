package dev.refract.model.grammar;

import java.util.Optional;

/** The word classes of Universal Dependencies (de Marneffe et al., 2021), and {@link #CONTRACTION}. */
public enum UniversalPosTag {
    ADJ,
    ADP,
    ADV,
    AUX,
    CCONJ,
    DET,
    INTJ,
    NOUN,
    NUM,
    PART,
    PRON,
    PROPN,
    PUNCT,
    SCONJ,
    SYM,
    VERB,
    /** What has no class: a foreign word, a heap of letters. */
    X,
    /** Two words in one: {@code don't}, {@code it's}. */
    CONTRACTION;

    /** The class a tagger writes so: {@code NOUN}, {@code AUX+PART}; X when it is none of these. */
    static UniversalPosTag of(String tag) {
        return tag.indexOf('+') >= 0
                ? CONTRACTION
                : Optional.of(tag)
                        .filter(UniversalPosTag::isKnown)
                        .map(UniversalPosTag::valueOf)
                        .orElse(X);
    }

    private static boolean isKnown(String tag) {
        for (UniversalPosTag known : values()) {
            if (known.name().equals(tag)) {
                return true;
            }
        }
        return false;
    }
}
