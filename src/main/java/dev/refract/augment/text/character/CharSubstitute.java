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

/** Replaces letters by other characters drawn at random; the case stays. */
@Named(id = "char_substitute", doc = "Replaces letters of words by random characters.")
public record CharSubstitute(
        @Param(doc = "Which letters are changed.", inline = true)
        LetterEdits edits,

        @Param(doc = "The characters that are used.", inline = true)
        RandomLetters others)
        implements TextOperation {
    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        return edits.draw(facts, random, new Substitution(others.keep(), others.choices()));
    }

    private record Substitution(PreservedEnds keep, Graphemes from) implements LetterPerturbation {
        @Override
        public int[] places(Graphemes word) {
            return keep.inner(word);
        }

        @Override
        public void make(List<String> letters, int place, Graphemes word, UniformRandomProvider random) {
            int chosen = random.nextInt(from.size());
            String other = Graphemes.withCaseOf(word.get(place), from.get(chosen));
            boolean same = other.equals(word.get(place));
            letters.set(
                    place, same ? Graphemes.withCaseOf(word.get(place), from.get((chosen + 1) % from.size())) : other);
        }
    }
}
