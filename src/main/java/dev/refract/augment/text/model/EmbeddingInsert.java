package dev.refract.augment.text.model;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.augment.text.edit.Edit;
import dev.refract.augment.text.edit.TextEdits;
import dev.refract.declare.Named;
import dev.refract.declare.OverrideField;
import dev.refract.declare.Param;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Inserts behind a word a neighbor of another word of the text: the random insertion of EDA (Wei and Zou, EMNLP
 * 2019) with word vectors in place of a thesaurus.
 */
@Named(id = "embedding_insert", doc = "Inserts words whose vectors are near those of words of the text.")
public record EmbeddingInsert(
        @Param(doc = "How much is changed.", inline = true)
        @OverrideField(
                field = "share_range",
                doc = "Share of the words to add, at least one; not used with a count.",
                def = "[0.1, 0.3]")
        @OverrideField(field = "num_range", doc = "Number of words to add, in place of the share.")
        Amount amount,

        @Param(doc = "Which words count as neighbors.", inline = true)
        EmbeddingNeighbors near)
        implements TextOperation {
    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        return amount.words(facts, random, place -> neighbor(facts, random).map(word -> Edit.Insert.word(place, word)));
    }

    /** A neighbor of some word of the text, the words in random order. */
    private Optional<String> neighbor(TextFacts facts, UniformRandomProvider random) {
        for (int source : Amount.shuffle(facts.editableWords(), random)) {
            Optional<String> word = near.draw(facts.document().surface(source), random);
            if (word.isPresent()) {
                return word;
            }
        }
        return Optional.empty();
    }
}
