package dev.refract.augment.text.character;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.Letters;
import dev.refract.augment.text.TextEdits;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.IntRange;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** The finger hits a key beside the right one; capitals stay capitals. */
@Named(id = "keyboard_typo", doc = "Replaces letters of words by letters on neighbouring keys.")
public record KeyboardTypo(
        @Param(doc = "How much is changed.", inline = true) Amount amount,

        @Param(doc = LetterEdits.LETTERS_DOC, def = "[1, 1]", min = 1)
        IntRange lettersRange,

        @Param(doc = LetterEdits.MIN_DOC, def = "4", min = 1)
        int minLetters,

        @Param(doc = "The language whose keyboard says which keys lie beside which.", def = "en")
        Keyboard lang)
        implements TextOperation {
    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        return new LetterEdits(amount, lettersRange, minLetters).draw(facts, random, new Miss(lang));
    }

    private record Miss(Keyboard keyboard) implements LetterChange {
        @Override
        public int[] places(Letters word) {
            return keyboard.places(word);
        }

        @Override
        public void make(List<String> letters, int place, Letters word, UniformRandomProvider random) {
            String beside = keyboard.neighbours(word.get(place));
            letters.set(
                    place,
                    keyboard.withCaseOf(
                            word.get(place), String.valueOf(beside.charAt(random.nextInt(beside.length())))));
        }
    }
}
