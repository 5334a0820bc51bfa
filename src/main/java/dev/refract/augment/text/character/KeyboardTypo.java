package dev.refract.augment.text.character;

import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.augment.text.document.Graphemes;
import dev.refract.augment.text.edit.TextEdits;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Replaces letters by letters of adjacent keys; capitals stay capitals. */
@Named(id = "keyboard_typo", doc = "Replaces letters of words by letters on neighboring keys.")
public record KeyboardTypo(
        @Param(doc = "Which letters are changed.", inline = true)
        LetterEdits edits,

        @Param(doc = "The language of the keyboard layout.", def = "en")
        Keyboard lang)
        implements TextOperation {
    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        return edits.draw(facts, random, new AdjacentKey(lang));
    }

    private record AdjacentKey(Keyboard keyboard) implements LetterPerturbation {
        @Override
        public int[] places(Graphemes word) {
            return keyboard.places(word);
        }

        @Override
        public void make(List<String> letters, int place, Graphemes word, UniformRandomProvider random) {
            String beside = keyboard.neighbors(word.get(place));
            letters.set(
                    place,
                    keyboard.withCaseOf(
                            word.get(place), String.valueOf(beside.charAt(random.nextInt(beside.length())))));
        }
    }
}
