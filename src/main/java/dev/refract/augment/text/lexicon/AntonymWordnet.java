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
 * Replaces words by their WordNet antonyms. A text may then mean the opposite: for labels that stay true
 * all the same, or for tests of a model, not for sentiment.
 */
@Named(id = "antonym_wordnet", doc = "Replaces English words by their opposites; may make the label wrong.")
public record AntonymWordnet(
        @Param(doc = "How much is changed.", inline = true) @Restate(field = "share_range", def = "[0.1, 0.3]")
        Amount amount,

        @Param(doc = WordNetChange.PARTS_DOC, def = "[verb, adjective, adverb]")
        List<PartOfSpeech> partsOfSpeech)
        implements TextOperation {
    public AntonymWordnet {
        WordNetChange.of(Relation.ANTONYM, partsOfSpeech);
        partsOfSpeech = List.copyOf(partsOfSpeech);
    }

    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        return WordNetChange.of(Relation.ANTONYM, partsOfSpeech).draw(amount, facts, random);
    }
}
