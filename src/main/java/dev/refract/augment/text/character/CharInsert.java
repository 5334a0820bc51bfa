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

/** Puts characters drawn at random behind or before letters of words; the case follows that letter. */
@Named(id = "char_insert", doc = "Inserts random characters inside words.")
public record CharInsert(
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
    public CharInsert {
        LetterEdits.choices(characters);
    }

    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        return new LetterEdits(amount, lettersRange, minLetters)
                .draw(facts, random, new Insertion(keep, LetterEdits.choices(characters)));
    }

    private record Insertion(Ends keep, Letters from) implements LetterChange {
        @Override
        public int[] places(Letters word) {
            return keep.inner(word);
        }

        @Override
        public void make(List<String> letters, int place, Letters word, UniformRandomProvider random) {
            String extra = Letters.withCaseOf(word.get(place), from.get(random.nextInt(from.size())));
            boolean first = place == 0 || (keep == Ends.NONE && random.nextBoolean());
            letters.add(first && keep != Ends.FIRST && keep != Ends.BOTH ? place : place + 1, extra);
        }
    }
}
