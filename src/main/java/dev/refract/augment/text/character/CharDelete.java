package dev.refract.augment.text.character;

import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.augment.text.document.Graphemes;
import dev.refract.augment.text.edit.TextEdits;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Deletes letters; at least one character of a word stays. */
@Named(id = "char_delete", doc = "Deletes letters of words.")
public record CharDelete(
        @Param(doc = "Which letters are changed.", inline = true)
        LetterEdits edits,

        @Param(doc = "Which of the first and the last letter of a word are kept.", def = "none")
        PreservedEnds keep)
        implements TextOperation {
    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        return edits.draw(facts, random, new Omission(keep));
    }

    private record Omission(PreservedEnds keep) implements LetterPerturbation {
        @Override
        public int[] places(Graphemes word) {
            int[] inner = keep.inner(word);
            return inner.length == word.size() ? Arrays.copyOfRange(inner, 0, inner.length - 1) : inner;
        }

        @Override
        public void make(List<String> letters, int place, Graphemes word, UniformRandomProvider random) {
            letters.remove(place);
        }
    }
}
