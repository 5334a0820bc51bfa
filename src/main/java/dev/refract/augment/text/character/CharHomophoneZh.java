package dev.refract.augment.text.character;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.Edit;
import dev.refract.augment.text.TextEdits;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** What a Chinese input method yields when the wrong candidate is picked: a character of the same pinyin. */
@Named(id = "char_homophone_zh", doc = "Replaces Chinese characters by others of equal reading.")
public record CharHomophoneZh(
        @Param(doc = Amount.SHARE_DOC, def = "[0.1, 0.2]", min = 0, max = 1)
        Range shareRange,

        @Param(doc = Amount.COUNT_DOC, min = 0) Optional<IntRange> countRange)
        implements TextOperation {
    public CharHomophoneZh {
        Amount.check(shareRange, countRange);
    }

    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        return new Amount(shareRange, countRange)
                .words(
                        facts,
                        random,
                        token -> Homophones.shared()
                                .of(facts.document().surface(token), random)
                                .map(other -> new Edit.Replace(token, token, other)));
    }
}
