package dev.refract.feed.template;

import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.Optional;

/** A text with slots, and the class of the texts that it makes. */
@Named(id = "template", doc = "A text with slots, and the class of the texts that it makes.")
public record TextTemplate(
        @Param(
                doc = "The text: {city} is filled from the slot city, the same each time; {city:2} with another"
                        + " value; {{ and }} stand for one brace.",
                shorthand = true)
        String text,

        @Param(doc = "Class of the texts.") Optional<String> label,

        @Param(doc = "Weight of the template beside the others.", def = "1", min = 1e-9)
        double weight) {
    /** The text, read. */
    TemplatePattern pattern() {
        return TemplatePattern.of(text);
    }
}
