package dev.refract.augment.text.recipe;

import dev.refract.augment.Policy;
import dev.refract.augment.Recipe;
import dev.refract.augment.Stage;
import dev.refract.augment.policy.Sequence;
import dev.refract.augment.text.Amount;
import dev.refract.augment.text.lexicon.PartOfSpeech;
import dev.refract.augment.text.lexicon.SynonymWordnet;
import dev.refract.augment.text.lexicon.WordNetSubstitution;
import dev.refract.declare.Library;
import dev.refract.declare.Named;
import dev.refract.declare.Needs;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.List;

/**
 * TextAttack's recipe of this name: one word in ten becomes a synonym from WordNet.
 */
@Named(id = "wordnet", doc = "Replaces words by WordNet synonyms: the recipe wordnet of TextAttack.")
@Needs(Library.EXTJWNL)
public record Wordnet(
        @Param(doc = "Share of the words each copy changes.", def = "[0.1, 0.1]", min = 0, max = 1)
        Range shareRange) implements Recipe {
    @Override
    public Policy policy() {
        return new Sequence(List.of(Stage.of(new SynonymWordnet(
                new WordNetSubstitution(Amount.share(shareRange), List.of(PartOfSpeech.values()))))));
    }
}
