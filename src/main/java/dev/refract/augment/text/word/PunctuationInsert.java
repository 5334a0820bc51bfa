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

/**
 * AEDA (Karimi et al., Findings of EMNLP 2021): punctuation marks at random places between words, one
 * to a third as many as the text has words.
 */
@Named(id = "punctuation_insert", doc = "Inserts punctuation marks between words.")
public record PunctuationInsert(
        @Param(doc = "How much is changed.", inline = true)
        @OverrideField(
                field = "share_range",
                doc = "Number of marks as a share of the words of the text, at least one; not used with a count.",
                def = "[0.02, 0.33]")
        @OverrideField(field = "num_range", doc = "Number of marks, in place of the share.")
        Amount amount,

        @Param(doc = "The marks to draw from.", def = "[., ;, '?', ':', '!', ',']")
        List<String> marks)
        implements TextOperation {
    public PunctuationInsert {
        marks = WordChoices.of("marks", marks);
    }

    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        return amount.inserts(
                facts, random, after -> Optional.of(Edit.Insert.word(after, marks.get(random.nextInt(marks.size())))));
    }
}
