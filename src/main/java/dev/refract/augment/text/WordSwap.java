package dev.refract.augment.text;

import dev.refract.augment.Augmentation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import dev.refract.sample.Kind;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Lets words change places: neighbours, or any two as in random swap (Wei and Zou, "EDA", EMNLP 2019).
 * Words of different spans never do, so that a span keeps its words; a word is moved once.
 */
@Named(id = "word_swap", doc = "Lets pairs of words change places.")
public record WordSwap(
        @Param(
                doc = "Share of the words to move, at least one pair; not used with a count.",
                def = "[0.1, 0.3]",
                min = 0,
                max = 1)
        Range shareRange,

        @Param(doc = "Number of pairs to swap, in place of the share.", min = 0)
        Optional<IntRange> countRange,

        @Param(doc = "Which words change places: neighbours, or any two.", def = "neighbours")
        Partner partner)
        implements Augmentation<TextFacts> {

    /** Whom a word may change places with. */
    public enum Partner {
        /** The editable word next to it; only marks may stand between. */
        NEIGHBOURS,
        /** Any editable word of the text. */
        ANY
    }

    public WordSwap {
        Amount.check(shareRange, countRange);
    }

    @Override
    public Kind kind() {
        return Kind.TEXT;
    }

    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        // a share counts words, a pair is two of them
        int places = countRange.isPresent() ? 0 : Math.max(1, facts.words() / 2);
        int count = Amount.draw(shareRange, countRange, places, random);
        return TextEdits.of(
                partner == Partner.NEIGHBOURS
                        ? NeighbourPairs.of(facts).take(count, random)
                        : AnyPairs.of(facts).take(count, random));
    }
}
