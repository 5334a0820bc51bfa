package dev.refract.augment.text.model;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.Edit;
import dev.refract.augment.text.TextEdits;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.declare.Restate;
import dev.refract.model.onnx.ModelFolder;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Puts a mask behind a word and fills it with what a masked language model expects there (BAE-I of Garg and
 * Ramakrishnan, EMNLP 2020; CLARE of Li et al., NAACL 2021).
 */
@Named(id = "mlm_insert", doc = "Inserts words that a masked language model expects.")
public record MlmInsert(
        @Param(doc = "How much is changed.", inline = true)
        @Restate(
                field = "share_range",
                doc = "Share of the words to add, at least one; not used with a count.",
                def = "[0.1, 0.3]")
        @Restate(field = "count_range", doc = "Number of words to add, in place of the share.")
        Amount amount,

        @Param(doc = Gap.MODEL_DOC, example = "topologies/resources/tiny-bert")
        ModelFolder model,

        @Param(doc = Gap.TOP_K_DOC, def = "50", min = 1) int topK,

        @Param(doc = Gap.PROBABILITY_DOC, def = "0.0005", min = 0, max = 1)
        double minProbability,

        @Param(doc = Gap.TEMPERATURE_DOC, def = "[1, 1]", min = 0, max = 10)
        Range temperatureRange)
        implements TextOperation {
    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        Gap gap = new Gap(model, topK, minProbability, temperatureRange.draw(random));
        return amount.words(
                facts,
                random,
                token -> gap.behind(facts.document(), token, random).map(word -> Edit.Insert.word(token, word)));
    }
}
