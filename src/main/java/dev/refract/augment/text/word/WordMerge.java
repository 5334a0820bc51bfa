package dev.refract.augment.text.word;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.augment.text.edit.Edit;
import dev.refract.augment.text.edit.TextEdits;
import dev.refract.declare.Named;
import dev.refract.declare.OverrideField;
import dev.refract.declare.Param;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Leaves out the space between a word and the next; words of different spans or lines are never merged. */
@Named(id = "word_merge", doc = "Removes the space between neighboring words.")
public record WordMerge(
        @Param(doc = "How much is changed.", inline = true)
        @OverrideField(
                field = "share_range",
                doc = "Share of the pairs of neighboring words to merge, at least one; not used with a count.")
        @OverrideField(field = "num_range", doc = "Number of pairs to merge, in place of the share.")
        Amount amount)
        implements TextOperation {
    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        return amount.pairs(
                facts,
                first -> facts.editableLetters(first)
                        && facts.editableLetters(first + 1)
                        && facts.sameSpans(first, first + 1)
                        && !facts.document().breaksLine(first),
                random,
                first -> Optional.of(new Edit.Replace(
                        first,
                        first + 1,
                        facts.document().surface(first) + facts.document().surface(first + 1))));
    }
}
