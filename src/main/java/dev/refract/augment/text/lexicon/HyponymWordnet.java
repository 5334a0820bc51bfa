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

/** {@code dog} becomes {@code poodle}: words of the next narrower senses. */
@Named(id = "hyponym_wordnet", doc = "Replaces English words by narrower ones from WordNet.")
public record HyponymWordnet(
        @Param(doc = "How much is changed.", inline = true) @Restate(field = "share_range", def = "[0.1, 0.3]")
        Amount amount,

        @Param(doc = WordNetChange.PARTS_DOC, def = "[noun, verb]")
        List<PartOfSpeech> partsOfSpeech)
        implements TextOperation {
    public HyponymWordnet {
        WordNetChange.of(Relation.HYPONYM, partsOfSpeech);
        partsOfSpeech = List.copyOf(partsOfSpeech);
    }

    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        return WordNetChange.of(Relation.HYPONYM, partsOfSpeech).draw(amount, facts, random);
    }
}
