package dev.refract.augment.text.recipe;

import dev.refract.augment.Policy;
import dev.refract.augment.Recipe;
import dev.refract.augment.Stage;
import dev.refract.augment.policy.OneOf;
import dev.refract.augment.text.Amount;
import dev.refract.augment.text.character.CharDelete;
import dev.refract.augment.text.character.CharInsert;
import dev.refract.augment.text.character.CharSubstitute;
import dev.refract.augment.text.character.CharSwap;
import dev.refract.augment.text.character.LetterEdits;
import dev.refract.augment.text.character.PreservedEnds;
import dev.refract.augment.text.character.RandomLetters;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import java.util.List;

/**
 * TextAttack's recipe of this name: in one word out of ten, letters change places, or one is replaced, left
 * out or put in.
 */
@Named(id = "charswap", doc = "Changes characters in one of four ways: the recipe charswap of TextAttack.")
public record Charswap(
        @Param(doc = "Share of the words each copy changes.", def = "[0.1, 0.1]", min = 0, max = 1)
        Range shareRange) implements Recipe {
    private static final IntRange ONE = new IntRange(1, 1);
    private static final int SHORTEST = 2;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    @Override
    public Policy policy() {
        LetterEdits edits = new LetterEdits(Amount.share(shareRange), ONE, SHORTEST);
        RandomLetters letters = new RandomLetters(PreservedEnds.NONE, LETTERS);
        return new OneOf(List.of(
                Stage.of(new CharSwap(edits, PreservedEnds.NONE, CharSwap.SwapMode.ADJACENT)),
                Stage.of(new CharSubstitute(edits, letters)),
                Stage.of(new CharDelete(edits, PreservedEnds.NONE)),
                Stage.of(new CharInsert(edits, letters))));
    }
}
