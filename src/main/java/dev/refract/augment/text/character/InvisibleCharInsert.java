package dev.refract.augment.text.character;

import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.augment.text.document.Graphemes;
import dev.refract.augment.text.edit.TextEdits;
import dev.refract.declare.Named;
import dev.refract.declare.OverrideField;
import dev.refract.declare.Param;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/** Zero-width characters (U+200B, U+200C, U+200D) between letters: seen by tokenizers, not by readers. */
@Named(id = "invisible_char_insert", doc = "Inserts invisible characters between the letters of words.")
public record InvisibleCharInsert(
        @Param(doc = "Which letters are changed.", inline = true) @OverrideField(field = "min_letters", def = "2")
        LetterEdits edits)
        implements TextOperation {
    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        return edits.draw(facts, random, new InvisibleCharacter());
    }

    private static final List<String> ZERO_WIDTH = List.of("\u200b", "\u200c", "\u200d");

    private record InvisibleCharacter() implements LetterPerturbation {
        @Override
        public int[] places(Graphemes word) {
            return IntStream.range(0, word.size() - 1).toArray();
        }

        @Override
        public void make(List<String> letters, int place, Graphemes word, UniformRandomProvider random) {
            letters.add(place + 1, ZERO_WIDTH.get(random.nextInt(ZERO_WIDTH.size())));
        }
    }
}
