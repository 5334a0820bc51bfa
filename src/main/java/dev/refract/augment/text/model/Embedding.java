package dev.refract.augment.text.model;

import dev.refract.augment.Policy;
import dev.refract.augment.Recipe;
import dev.refract.augment.Stage;
import dev.refract.augment.policy.Sequence;
import dev.refract.augment.text.Amount;
import dev.refract.augment.text.language.StopWordLanguage;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.model.vector.VectorFile;
import dev.refract.random.Range;
import java.util.List;
import java.util.Optional;

/** TextAttack's recipe of this name: one word in ten becomes one of its 50 nearest, at cosine 0.8 or more. */
@Named(id = "embedding", doc = "Replaces words by near ones in a vector space: the recipe embedding of TextAttack.")
public record Embedding(
        @Param(
                doc = "The word vectors; counter-fitted vectors exclude antonyms.",
                example = "topologies/resources/words.vec")
        VectorFile vectors,

        @Param(doc = "Share of the words each copy changes.", def = "[0.1, 0.1]", min = 0, max = 1)
        Range shareRange,

        @Param(doc = EmbeddingNeighbors.COSINE_DOC, def = "0.8", min = -1, max = 1)
        double minCosine)
        implements Recipe {
    private static final int CANDIDATES = 50;

    @Override
    public Policy policy() {
        return new Sequence(List.of(Stage.of(new EmbeddingSubstitute(
                Amount.share(shareRange),
                new EmbeddingNeighbors(
                        vectors, CANDIDATES, minCosine, Optional.empty(), List.of(StopWordLanguage.EN))))));
    }
}
