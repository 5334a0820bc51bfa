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

/** Puts characters drawn at random behind or before letters of words; the case follows that letter. */
@Named(id = "char_insert", doc = "Inserts random characters inside words.")
public record CharInsert(
        @Param(doc = "Which letters are changed.", inline = true)
        LetterEdits edits,

        @Param(doc = "The characters that are used.", inline = true)
        RandomLetters others)
        implements TextOperation {
    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        return edits.draw(facts, random, new Insertion(others.keep(), others.choices()));
    }

    private record Insertion(PreservedEnds keep, Graphemes from) implements LetterPerturbation {
        @Override
        public int[] places(Graphemes word) {
            return keep.inner(word);
        }

        @Override
        public void make(List<String> letters, int place, Graphemes word, UniformRandomProvider random) {
            String extra = Graphemes.withCaseOf(word.get(place), from.get(random.nextInt(from.size())));
            boolean first = place == 0 || (keep == PreservedEnds.NONE && random.nextBoolean());
            letters.add(first && keep != PreservedEnds.FIRST && keep != PreservedEnds.BOTH ? place : place + 1, extra);
        }
    }
}
