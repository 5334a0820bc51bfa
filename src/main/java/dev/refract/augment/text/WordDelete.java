package dev.refract.augment.text;

import dev.refract.augment.Augmentation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import dev.refract.sample.Kind;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Random deletion (Wei and Zou, "EDA", EMNLP 2019), with an exact count; at least one word of the
 * text stays.
 */
@Named(id = "word_delete", doc = "Deletes words; at least one stays.")
public record WordDelete(
        @Param(doc = Amount.SHARE_DOC, def = "[0.1, 0.2]", min = 0, max = 1)
        Range shareRange,

        @Param(doc = Amount.COUNT_DOC, min = 0) Optional<IntRange> countRange)
        implements Augmentation<TextFacts> {
    public WordDelete {
        Amount.check(shareRange, countRange);
    }

    @Override
    public Kind kind() {
        return Kind.TEXT;
    }

    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        int words = facts.words();
        int count = Math.min(Amount.draw(shareRange, countRange, words, random), words - 1);
        return TextEdits.of(Arrays.stream(Amount.shuffle(facts.editableWords(), random))
                .limit(Math.max(0, count))
                .mapToObj(Edit.Delete::new)
                .toList());
    }
}
