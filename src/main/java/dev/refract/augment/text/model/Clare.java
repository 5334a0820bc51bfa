package dev.refract.augment.text.model;

import dev.refract.augment.Policy;
import dev.refract.augment.Recipe;
import dev.refract.augment.Stage;
import dev.refract.augment.policy.OneOf;
import dev.refract.augment.text.Amount;
import dev.refract.declare.Library;
import dev.refract.declare.Named;
import dev.refract.declare.Needs;
import dev.refract.declare.Param;
import dev.refract.model.onnx.ModelFolder;
import dev.refract.random.Range;
import java.util.List;

/**
 * TextAttack's recipe of this name, after CLARE (Li et al., NAACL 2021): a masked language model replaces,
 * inserts or merges. The recipe also filters by a sentence encoder; add the gate {@code sentence_similarity} for
 * this.
 */
@Named(
        id = "clare",
        doc = "Replaces, inserts or merges words by a masked language model: the recipe clare of TextAttack.")
@Needs(Library.ONNX_RUNTIME)
public record Clare(
        @Param(doc = MaskedPrediction.MODEL_DOC, example = "topologies/resources/tiny-bert")
        ModelFolder model,

        @Param(doc = "Share of the words each copy changes.", def = "[0.1, 0.1]", min = 0, max = 1)
        Range shareRange,

        @Param(doc = MaskedPrediction.TOP_K_DOC, def = "50", min = 1)
        int topK,

        @Param(doc = MaskedPrediction.PROBABILITY_DOC, def = "0.005", min = 0, max = 1)
        double minP)
        implements Recipe {
    private static final Range AS_THEY_ARE = new Range(1, 1);

    @Override
    public Policy policy() {
        Amount amount = Amount.share(shareRange);
        MaskedPrediction prediction = new MaskedPrediction(model, topK, minP, AS_THEY_ARE);
        return new OneOf(List.of(
                Stage.of(new MlmSubstitute(amount, prediction)),
                Stage.of(new MlmInsert(amount, prediction)),
                Stage.of(new MlmMerge(amount, prediction))));
    }
}
