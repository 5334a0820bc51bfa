package dev.refract.augment.text.word;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.augment.text.edit.Edit;
import dev.refract.augment.text.edit.TextEdits;
import dev.refract.declare.Named;
import dev.refract.declare.OverrideField;
import dev.refract.declare.Param;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Random words of a vocabulary at random places. */
@Named(id = "word_insert_random", doc = "Inserts words drawn from a list.")
public record WordInsertRandom(
        @Param(doc = "How much is changed.", inline = true)
        @OverrideField(
                field = "share_range",
                doc = "Share of the words of the text to insert, at least one; not used with a count.")
        @OverrideField(field = "num_range", doc = "Number of words to insert, in place of the share.")
        Amount amount,

        @Param(doc = "The words to draw from.", example = "[really, please, well]", file = true)
        List<String> words)
        implements TextOperation {
    public WordInsertRandom {
        words = WordChoices.of("words", words);
    }

    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        return amount.inserts(
                facts, random, after -> Optional.of(Edit.Insert.word(after, words.get(random.nextInt(words.size())))));
    }
}
