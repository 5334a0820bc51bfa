package dev.refract.gate.model;

import dev.refract.gate.Gate;
import dev.refract.gate.Gates;
import java.util.List;

/** The gates that ask a model about a text. */
public final class ModelGates implements Gates {
    @Override
    public List<Class<? extends Gate>> gates() {
        return List.of(
                SentenceSimilarity.class,
                MeanVectorSimilarity.class,
                WordEmbeddingDistance.class,
                PosMatch.class,
                Perplexity.class,
                ClassifierAgrees.class);
    }
}
