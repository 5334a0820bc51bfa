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
 * Replaces a word by one that lies near it in a space of word vectors (Alzantot et al., EMNLP 2018; nlpaug's
 * and TextAttack's embedding swap). Neighbors mean something alike, not the same: antonyms lie near, too, unless
 * the vectors were counter-fitted.
 */
@Named(id = "embedding_substitute", doc = "Replaces words by their neighbors in a space of word vectors.")
public record EmbeddingSubstitute(
        @Param(doc = "How much is changed.", inline = true) @OverrideField(field = "share_range", def = "[0.1, 0.3]")
        Amount amount,

        @Param(doc = "Which words count as neighbors.", inline = true)
        EmbeddingNeighbors near)
        implements TextOperation {
    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        return amount.words(
                facts,
                random,
                token -> facts.editableLetters(token)
                        ? near.draw(facts.document().surface(token), random)
                                .map(word -> new Edit.Replace(token, token, word))
                        : Optional.empty());
    }
}
