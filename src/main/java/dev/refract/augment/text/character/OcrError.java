package dev.refract.augment.text.character;

import dev.refract.augment.text.TextEdits;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Errors of character recognition: {@code 0} for {@code o}, {@code rn} for {@code m}. */
@Named(id = "ocr_error", doc = "Replaces characters by those a scanner takes them for.")
public record OcrError(
        @Param(doc = "Which characters are changed.", inline = true)
        LookalikeEdits edits) implements TextOperation {
    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        return edits.draw(OWN, facts, random);
    }

    private static final Lookalikes OWN = Lookalikes.in("ocr-confusions.txt");
}
