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

/** A printable character with a backspace behind it: a terminal shows the word as it was. */
@Named(id = "control_char_delete", doc = "Inserts characters followed by the control that deletes them.")
public record ControlCharDelete(
        @Param(doc = "Which letters are changed.", inline = true) @OverrideField(field = "min_letters", def = "2")
        LetterEdits edits)
        implements TextOperation {
    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        return edits.draw(facts, random, new DeletedCharacter());
    }

    private static final char BACKSPACE = 8;
    private static final int FIRST_PRINTABLE = '!';
    private static final int LAST_PRINTABLE = '~';

    private record DeletedCharacter() implements LetterPerturbation {
        @Override
        public int[] places(Graphemes word) {
            return IntStream.range(0, word.size()).toArray();
        }

        @Override
        public void make(List<String> letters, int place, Graphemes word, UniformRandomProvider random) {
            char any = (char) (FIRST_PRINTABLE + random.nextInt(LAST_PRINTABLE - FIRST_PRINTABLE + 1));
            letters.add(place, String.valueOf(new char[] {any, BACKSPACE}));
        }
    }
}
