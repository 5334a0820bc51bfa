package dev.refract.augment.text.confusable;

import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.augment.text.edit.TextEdits;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Errors of character recognition: {@code 0} for {@code o}, {@code rn} for {@code m}. */
@Named(id = "ocr_error", doc = "Replaces characters by those that optical character recognition confuses them with.")
public record OcrError(
        @Param(doc = "Which characters are changed.", inline = true)
        ConfusableEdits edits) implements TextOperation {
    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        return edits.draw(OWN, facts, random);
    }

    private static final ConfusableTable OWN = ConfusableTable.in("ocr-confusions.txt");
}
