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

/**
 * Puts another inflected form in the place of a word (Tan et al., "Morpheus", ACL 2020): {@code goes}
 * for {@code went}, {@code cars} for {@code car}. WordNet tells the lemma and the word class.
 */
@Named(id = "inflection_substitute", doc = "Replaces English words by other forms of themselves.")
public record InflectionSubstitute(
        @Param(doc = "How much is changed.", inline = true) @Restate(field = "share_range", def = "[0.1, 0.3]")
        Amount amount,

        @Param(doc = WordNetChange.PARTS_DOC, def = "[noun, verb, adjective]")
        List<PartOfSpeech> partsOfSpeech)
        implements TextOperation {
    public InflectionSubstitute {
        WordNetChange.of(Relation.INFLECTION, partsOfSpeech);
        partsOfSpeech = List.copyOf(partsOfSpeech);
    }

    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        return WordNetChange.of(Relation.INFLECTION, partsOfSpeech).draw(amount, facts, random);
    }
}
