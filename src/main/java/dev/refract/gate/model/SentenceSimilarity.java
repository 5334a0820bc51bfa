package dev.refract.gate.model;

import dev.refract.declare.Library;
import dev.refract.declare.Named;
import dev.refract.declare.Needs;
import dev.refract.declare.Param;
import dev.refract.gate.Candidate;
import dev.refract.gate.Gate;
import dev.refract.model.onnx.ModelFolder;
import java.util.Optional;

/** Rejects a text whose sentence embedding is too far from its origin's. */
@Named(id = "sentence_similarity", doc = "Rejects a text whose sentence embedding is too far from its origin's.")
@Needs(Library.ONNX_RUNTIME)
public record SentenceSimilarity(
        @Param(doc = "A sentence encoder.", example = "topologies/resources/tiny-bert")
        ModelFolder model,

        @Param(doc = "Minimum cosine similarity of the two embeddings.", def = "0.7", min = -1, max = 1)
        double minCosine)
        implements Gate {
    @Override
    public Optional<String> reject(Candidate candidate) {
        return AlignedTexts.of(candidate)
                .map(change -> model.encoder().cosine(change.before(), change.after()))
                .filter(cosine -> cosine < minCosine)
                .map(cosine -> "its meaning is at cosine " + cosine + " of its origin's, less than " + minCosine);
    }
}
