package dev.refract.gate.model;

import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.gate.Candidate;
import dev.refract.gate.Gate;
import dev.refract.model.vector.VectorFile;
import dev.refract.model.vector.WordVectors;
import java.util.List;
import java.util.Optional;

/** Rejects a text in which a word was exchanged for one too far away; words without a vector pass. */
@Named(
        id = "word_embedding_distance",
        doc = "Rejects a text in which a word was replaced by one with a distant vector.")
public record WordEmbeddingDistance(
        @Param(doc = "The word vectors.", example = "topologies/resources/words.vec")
        VectorFile vectors,

        @Param(doc = "Minimum cosine similarity of a word and its replacement.", def = "0.5", min = -1, max = 1)
        double minCosine)
        implements Gate {
    @Override
    public Optional<String> reject(Candidate candidate) {
        return AlignedTexts.of(candidate).flatMap(this::refuse);
    }

    private Optional<String> refuse(AlignedTexts change) {
        WordVectors words = vectors.vectors();
        List<String> before = AlignedTexts.tokens(change.before());
        List<String> after = AlignedTexts.tokens(change.after());
        for (AlignedTexts.Substitution exchange : AlignedTexts.substitutions(before, after)) {
            String from = before.get(exchange.from());
            String to = after.get(exchange.to());
            Optional<Double> cosine =
                    words.spelling(from).flatMap(one -> words.spelling(to).flatMap(other -> words.cosine(one, other)));
            if (cosine.isPresent() && cosine.get() < minCosine) {
                return Optional.of(to + " is at cosine " + cosine.get() + " of " + from + ", less than " + minCosine);
            }
        }
        return Optional.empty();
    }
}
