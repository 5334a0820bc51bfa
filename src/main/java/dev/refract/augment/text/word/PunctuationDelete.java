package dev.refract.augment.text.word;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.augment.text.document.TokenKind;
import dev.refract.augment.text.edit.Edit;
import dev.refract.augment.text.edit.TextEdits;
import dev.refract.declare.Named;
import dev.refract.declare.OverrideField;
import dev.refract.declare.Param;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/** Deletes punctuation marks; at least one token of the text stays. */
@Named(id = "punctuation_delete", doc = "Deletes punctuation marks.")
public record PunctuationDelete(
        @Param(doc = "How much is changed.", inline = true)
        @OverrideField(
                field = "share_range",
                doc = "Share of the marks to delete, at least one; not used with a count.",
                def = "[0.3, 1]")
        @OverrideField(field = "num_range", doc = "Number of marks to delete, in place of the share.")
        Amount amount)
        implements TextOperation {
    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        int tokens = facts.document().tokens().size();
        int[] all = IntStream.range(0, tokens)
                .filter(i -> facts.document().tokens().get(i).kind() == TokenKind.MARK && facts.replaceable(i))
                .toArray();
        int[] marks = all.length < tokens ? all : Arrays.copyOf(all, Math.max(0, tokens - 1));
        return amount.places(facts, marks, random, i -> Optional.of(new Edit.Delete(i)));
    }
}
