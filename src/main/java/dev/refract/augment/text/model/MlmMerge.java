package dev.refract.augment.text.model;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.augment.text.edit.Edit;
import dev.refract.augment.text.edit.TextEdits;
import dev.refract.declare.Library;
import dev.refract.declare.Named;
import dev.refract.declare.Needs;
import dev.refract.declare.OverrideField;
import dev.refract.declare.Param;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Masks two neighboring words as one and puts a word there that a masked language model expects (the merge of
 * CLARE, Li et al., NAACL 2021). Words of different spans are not merged.
 */
@Named(id = "mlm_merge", doc = "Replaces two neighboring words by one that a masked language model predicts.")
@Needs(Library.ONNX_RUNTIME)
public record MlmMerge(
        @Param(doc = "How much is changed.", inline = true)
        @OverrideField(
                field = "share_range",
                doc = "Share of the neighboring pairs to merge, at least one; not used with a count.",
                def = "[0.1, 0.3]")
        @OverrideField(field = "num_range", doc = "Number of pairs to merge, in place of the share.")
        Amount amount,

        @Param(doc = "Which predicted words are used.", inline = true)
        MaskedPrediction prediction)
        implements TextOperation {
    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        MaskFiller filler = prediction.filler(random);
        return amount.pairs(
                facts,
                first -> facts.editableLetters(first)
                        && facts.editableLetters(first + 1)
                        && facts.replaceable(first, first + 1),
                random,
                first -> filler.replacement(facts.document(), first, first + 1, random)
                        .map(word -> new Edit.Replace(first, first + 1, word)));
    }
}
