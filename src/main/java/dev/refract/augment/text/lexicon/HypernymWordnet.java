package dev.refract.augment.text.lexicon;

import dev.refract.augment.text.Amount;
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

/** {@code dog} becomes {@code canine}: words of the next wider sense. */
@Named(id = "hypernym_wordnet", doc = "Replaces English words by wider ones from WordNet.")
public record HypernymWordnet(
        @Param(doc = Amount.SHARE_DOC, def = "[0.1, 0.3]", min = 0, max = 1)
        Range shareRange,

        @Param(doc = Amount.COUNT_DOC, min = 0) Optional<IntRange> countRange,

        @Param(doc = WordNetChange.PARTS_DOC, def = "[noun, verb]")
        List<PartOfSpeech> partsOfSpeech)
        implements TextOperation {
    public HypernymWordnet {
        Amount.check(shareRange, countRange);
        WordNetChange.of(Relation.HYPERNYM, partsOfSpeech);
        partsOfSpeech = List.copyOf(partsOfSpeech);
    }

    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        return WordNetChange.of(Relation.HYPERNYM, partsOfSpeech)
                .draw(new Amount(shareRange, countRange), facts, random);
    }
}
