package dev.refract.gate.catalog;

import dev.refract.gate.Gate;
import dev.refract.gate.Gates;
import dev.refract.gate.model.ClassifierAgrees;
import dev.refract.gate.model.MeanVectorSimilarity;
import dev.refract.gate.model.Perplexity;
import dev.refract.gate.model.PosMatch;
import dev.refract.gate.model.SentenceSimilarity;
import dev.refract.gate.model.WordEmbeddingDistance;
import java.util.List;

/** The gates that compare texts by a model. */
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
