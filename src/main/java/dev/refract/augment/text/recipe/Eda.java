package dev.refract.augment.text.recipe;

import dev.refract.augment.Policy;
import dev.refract.augment.Recipe;
import dev.refract.augment.Stage;
import dev.refract.augment.policy.OneOf;
import dev.refract.augment.text.Amount;
import dev.refract.augment.text.lexicon.PartOfSpeech;
import dev.refract.augment.text.lexicon.SynonymInsert;
import dev.refract.augment.text.lexicon.SynonymWordnet;
import dev.refract.augment.text.lexicon.WordNetSubstitution;
import dev.refract.augment.text.word.WordDelete;
import dev.refract.augment.text.word.WordSwap;
import dev.refract.declare.Library;
import dev.refract.declare.Named;
import dev.refract.declare.Needs;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.List;

/**
 * Easy data augmentation (Wei and Zou, EMNLP 2019), TextAttack's recipe of this name: a copy is made by one of four
 * operations, all equally likely: synonym replacement, random insertion, random swap, random deletion.
 */
@Named(id = "eda", doc = "Easy data augmentation: one of synonym, insertion, swap and deletion for each copy.")
@Needs(Library.EXTJWNL)
public record Eda(
        @Param(doc = "Share of the words each copy changes.", def = "[0.1, 0.1]", min = 0, max = 1)
        Range shareRange) implements Recipe {
    @Override
    public Policy policy() {
        Amount amount = Amount.share(shareRange);
        WordNetSubstitution words = new WordNetSubstitution(amount, List.of(PartOfSpeech.values()));
        return new OneOf(List.of(
                Stage.of(new SynonymWordnet(words)),
                Stage.of(new SynonymInsert(words)),
                Stage.of(new WordSwap(amount, WordSwap.SwapScope.ANY)),
                Stage.of(new WordDelete(amount))));
    }
}
