package dev.refract.augment.text.model;

import dev.refract.declare.Param;
import dev.refract.model.onnx.ModelFolder;
import dev.refract.random.Range;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Which predictions of a masked language model are used, and how one of them is drawn.
 *
 * @param topK how many of the most probable words are looked at
 * @param minP least probability of one
 * @param temperatureRange of each text; see {@link MaskFiller}
 */
public record MaskedPrediction(
        @Param(doc = MaskedPrediction.MODEL_DOC, example = "topologies/resources/tiny-bert")
        ModelFolder model,

        @Param(doc = MaskedPrediction.TOP_K_DOC, def = "50", min = 1)
        int topK,

        @Param(doc = MaskedPrediction.PROBABILITY_DOC, def = "0.0005", min = 0, max = 1)
        double minP,

        @Param(
                doc =
                        "Softmax temperature: above 1 flattens the probabilities, below 1 sharpens them, 0 takes the top word.",
                def = "[1, 1]",
                min = 0,
                max = 10)
        Range temperatureRange) {
    static final String MODEL_DOC = "A masked language model.";
    static final String TOP_K_DOC = "Number of most probable words to choose from.";
    static final String PROBABILITY_DOC = "Minimum probability of a word that is chosen.";

    /** The filler of one text. */
    MaskFiller filler(UniformRandomProvider random) {
        return new MaskFiller(model, topK, minP, temperatureRange.draw(random));
    }
}
