package dev.refract.augment.text.lexicon;

import dev.refract.augment.text.lexicon.EnglishInflection.Form;
import java.util.List;

/** The word classes that have synonyms. */
public enum PartOfSpeech {
    NOUN,
    VERB,
    ADJECTIVE,
    ADVERB;

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
