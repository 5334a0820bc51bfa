package dev.refract.augment.text.word;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.augment.text.edit.Edit;
import dev.refract.augment.text.edit.TextEdits;
import dev.refract.declare.Named;
import dev.refract.declare.OverrideField;
import dev.refract.declare.Param;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Swaps words: neighbors, or any two as in random swap (Wei and Zou, "EDA", EMNLP 2019).
 * Words of different spans are never swapped, so that a span keeps its words; a word moves once.
 */
@Named(id = "word_swap", doc = "Swaps pairs of words.")
public record WordSwap(
        @Param(doc = "How much is changed.", inline = true)
        @OverrideField(
                field = "share_range",
                doc = "Share of the words to move, at least one pair; not used with a count.",
                def = "[0.1, 0.3]")
        @OverrideField(field = "num_range", doc = "Number of pairs to swap, in place of the share.")
        Amount amount,

        @Param(doc = "Which words are swapped: neighbors, or any two.", def = "neighbors")
        SwapScope swapWith)
        implements TextOperation {

    /** Which words are swapped. */
    public enum SwapScope {
        /** The editable word next to it; only marks may stand between. */
        NEIGHBORS,
        /** Any editable word of the text. */
        ANY
    }

    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        // a share counts words, a pair is two of them
        int places = amount.numRange().isPresent() ? 0 : Math.max(1, facts.words() / 2);
        int asked = amount.draw(places, random);
        int count = Math.min(asked, facts.budget() / 2);
        List<Edit.Swap> edits = swapWith == SwapScope.NEIGHBORS
                ? AdjacentPairs.of(facts).take(count, random)
                : RandomPairs.of(facts).take(count, random);
        return amount.step(asked, edits, "no other two words may change places");
    }
}
