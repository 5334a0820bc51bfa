package dev.refract.feed.template;

import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.Optional;

/** A text with places to fill, and the class of what comes of it. */
@Named(id = "template", doc = "A text with places to fill, and the class of what comes of it.")
public record TextTemplate(
        @Param(
                doc = "The text: {city} is filled from the slot city, the same each time; {city:2} with another"
                        + " value; {{ and }} stand for one brace.",
                shorthand = true)
        String text,

        @Param(doc = "Class of the texts.") Optional<String> label,

        @Param(doc = "How often the template is chosen, beside the others.", def = "1", min = 1e-9)
        double weight) {
    /** The text, read. */
    TemplatePattern pattern() {
        return TemplatePattern.of(text);
    }
}
