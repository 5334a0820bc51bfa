package dev.refract.augment.text.lexicon;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.TextEdits;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.declare.Restate;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** {@code dog} becomes {@code canine}: words of the next wider sense. */
@Named(id = "hypernym_wordnet", doc = "Replaces English words by wider ones from WordNet.")
public record HypernymWordnet(
        @Param(doc = "How much is changed.", inline = true) @Restate(field = "share_range", def = "[0.1, 0.3]")
        Amount amount,

        @Param(doc = WordNetChange.PARTS_DOC, def = "[noun, verb]")
        List<PartOfSpeech> partsOfSpeech)
        implements TextOperation {
    public HypernymWordnet {
        WordNetChange.of(Relation.HYPERNYM, partsOfSpeech);
        partsOfSpeech = List.copyOf(partsOfSpeech);
    }

    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        return WordNetChange.of(Relation.HYPERNYM, partsOfSpeech).draw(amount, facts, random);
    }
}
