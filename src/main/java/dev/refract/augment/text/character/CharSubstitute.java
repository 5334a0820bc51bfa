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

/** Replaces letters by other characters drawn at random; the case stays. */
@Named(id = "char_substitute", doc = "Replaces letters of words by random characters.")
public record CharSubstitute(
        @Param(doc = "How much is changed.", inline = true) Amount amount,

        @Param(doc = LetterEdits.LETTERS_DOC, def = "[1, 1]", min = 1)
        IntRange lettersRange,

        @Param(doc = LetterEdits.MIN_DOC, def = "4", min = 1)
        int minLetters,

        @Param(doc = "Which ends of a word keep their letter.", def = "none")
        Ends keep,

        @Param(doc = "The characters to draw from.", def = "abcdefghijklmnopqrstuvwxyz")
        String characters)
        implements TextOperation {
    public CharSubstitute {
        LetterEdits.choices(characters);
    }

    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        return new LetterEdits(amount, lettersRange, minLetters)
                .draw(facts, random, new Substitution(keep, LetterEdits.choices(characters)));
    }

    private record Substitution(Ends keep, Letters from) implements LetterChange {
        @Override
        public int[] places(Letters word) {
            return keep.inner(word);
        }

        @Override
        public void make(List<String> letters, int place, Letters word, UniformRandomProvider random) {
            int chosen = random.nextInt(from.size());
            String other = Letters.withCaseOf(word.get(place), from.get(chosen));
            boolean same = other.equals(word.get(place));
            letters.set(
                    place, same ? Letters.withCaseOf(word.get(place), from.get((chosen + 1) % from.size())) : other);
        }
    }
}
