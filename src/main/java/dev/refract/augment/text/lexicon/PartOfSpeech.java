package dev.refract.augment.text.lexicon;

import dev.refract.augment.text.lexicon.EnglishInflection.Form;
import java.util.List;
import net.sf.extjwnl.data.POS;

/** The word classes that have synonyms. */
public enum PartOfSpeech {
    NOUN(POS.NOUN),
    VERB(POS.VERB),
    ADJECTIVE(POS.ADJECTIVE),
    ADVERB(POS.ADVERB);

    private final POS wordNet;

    PartOfSpeech(POS wordNet) {
        this.wordNet = wordNet;
    }

    POS wordNet() {
        return wordNet;
    }

    /** The forms in which a word of this class stands in a text; the likelier first. */
    List<Form> forms() {
        return switch (this) {
            case NOUN -> List.of(Form.BASE, Form.PLURAL);
            case VERB -> List.of(Form.BASE, Form.THIRD_PERSON, Form.PAST, Form.PARTICIPLE, Form.GERUND);
            case ADJECTIVE -> List.of(Form.BASE, Form.COMPARATIVE, Form.SUPERLATIVE);
            case ADVERB -> List.of(Form.BASE);
        };
    }
}
