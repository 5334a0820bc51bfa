package dev.refract.gate.model;

import dev.refract.declare.Library;
import dev.refract.declare.Named;
import dev.refract.declare.Needs;
import dev.refract.declare.Param;
import dev.refract.gate.Candidate;
import dev.refract.gate.Gate;
import dev.refract.model.onnx.MaskedLanguageModel;
import dev.refract.model.onnx.ModelFolder;
import java.util.Optional;

/**
 * Rejects a text that surprises a masked language model much more than its origin: the ratio of their
 * pseudo-perplexities (Salazar et al., ACL 2020). One prediction per word piece of either text.
 */
@Named(id = "perplexity", doc = "Rejects a text whose perplexity is much higher than its origin's.")
@Needs(Library.ONNX_RUNTIME)
public record Perplexity(
        @Param(doc = "A masked language model.", example = "topologies/resources/tiny-bert")
        ModelFolder model,

        @Param(doc = "Maximum ratio of the perplexities of copy and origin.", def = "2", min = 0)
        double maxRatio)
        implements Gate {
    @Override
    public Optional<String> reject(Candidate candidate) {
        return AlignedTexts.of(candidate)
                .map(this::ratio)
                .filter(ratio -> ratio > maxRatio)
                .map(ratio -> "its perplexity is " + ratio + " times its origin's, more than " + maxRatio);
    }

    private double ratio(AlignedTexts change) {
        MaskedLanguageModel asked = model.masked();
        return StrictMath.exp(asked.logLikelihood(change.before()) - asked.logLikelihood(change.after()));
    }
}
