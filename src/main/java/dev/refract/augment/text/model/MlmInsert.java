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
 * Puts a mask behind a word and fills it with what a masked language model expects there (BAE-I of Garg and
 * Ramakrishnan, EMNLP 2020; CLARE of Li et al., NAACL 2021).
 */
@Named(id = "mlm_insert", doc = "Inserts words that a masked language model predicts.")
@Needs(Library.ONNX_RUNTIME)
public record MlmInsert(
        @Param(doc = "How much is changed.", inline = true)
        @OverrideField(
                field = "share_range",
                doc = "Share of the words to add, at least one; not used with a count.",
                def = "[0.1, 0.3]")
        @OverrideField(field = "num_range", doc = "Number of words to add, in place of the share.")
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
                token -> filler.insertion(facts.document(), token, random).map(word -> Edit.Insert.word(token, word)));
    }
}
