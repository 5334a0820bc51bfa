package dev.refract.augment.text.word;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.Edit;
import dev.refract.augment.text.TextEdits;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Puts words of a list in the place of others; the default blanks a word, as a cloze test does. */
@Named(id = "word_substitute_list", doc = "Replaces words by words of a list; blanks them by default.")
public record WordSubstituteList(
        @Param(doc = Amount.SHARE_DOC, def = "[0.1, 0.2]", min = 0, max = 1)
        Range shareRange,

        @Param(doc = Amount.COUNT_DOC, min = 0) Optional<IntRange> countRange,

        @Param(doc = "The words to draw from.", def = "[_]", file = true)
        List<String> targetWords)
        implements TextOperation {
    public WordSubstituteList {
        Amount.check(shareRange, countRange);
        targetWords = Choices.of("target_words", targetWords);
    }

    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        return new Amount(shareRange, countRange).words(facts, random, token -> {
            String other = targetWords.get(random.nextInt(targetWords.size()));
            return other.equals(facts.document().surface(token))
                    ? Optional.empty()
                    : Optional.of(new Edit.Replace(token, token, other));
        });
    }
}
