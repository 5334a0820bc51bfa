package dev.refract.augment.text.word;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.augment.text.edit.Edit;
import dev.refract.augment.text.edit.TextEdits;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Random deletion (Wei and Zou, "EDA", EMNLP 2019), with an exact count; at least one word of the
 * text stays.
 */
@Named(id = "word_delete", doc = "Deletes words; at least one stays.")
public record WordDelete(
        @Param(doc = "How much is changed.", inline = true) Amount amount) implements TextOperation {
    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        int words = facts.words();
        int asked = amount.draw(words, random);
        int count = Math.max(0, Math.min(Math.min(asked, words - 1), facts.budget()));
        List<Edit.Delete> edits = Arrays.stream(Amount.shuffle(facts.editableWords(), random))
                .limit(count)
                .mapToObj(Edit.Delete::new)
                .toList();
        return amount.step(asked, edits, asked >= words ? "one word must stay" : "no other word may be deleted");
    }
}
