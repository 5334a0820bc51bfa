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
 * Masks a word and puts a word there that a masked language model expects (BAE-R of Garg and Ramakrishnan, EMNLP
 * 2020). Each word is masked in the text as it was before the step.
 */
@Named(id = "mlm_substitute", doc = "Replaces words by words that a masked language model predicts.")
@Needs(Library.ONNX_RUNTIME)
public record MlmSubstitute(
        @Param(doc = "How much is changed.", inline = true) @OverrideField(field = "share_range", def = "[0.1, 0.3]")
        Amount amount,

        @Param(doc = "Which predicted words are used.", inline = true)
        MaskedPrediction prediction)
        implements TextOperation {
    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        MaskFiller filler = prediction.filler(random);
        return amount.words(
                facts,
                random,
                token -> facts.editableLetters(token)
                        ? filler.replacement(facts.document(), token, token, random)
                                .map(word -> new Edit.Replace(token, token, word))
                        : Optional.empty());
    }
}
