package dev.refract.model.translate;

import dev.refract.declare.Family;
import java.util.List;

/** A translator; a declared record. Thread-safe. */
@Family(noun = "a translator")
public sealed interface Translator permits Apertium, LibreTranslate {

    /**
     * Translates sentences.
     *
     * @param from ISO 639 code of their language: {@code en}
     * @param to ISO 639 code of the language wanted
     * @return as many, in their order
     * @throws ServiceDownException when the service is down
     * @throws dev.refract.model.ResourceException when the service does not know the languages
     */
    List<String> translate(List<String> sentences, String from, String to);
}
