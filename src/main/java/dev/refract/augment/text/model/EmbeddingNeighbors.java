package dev.refract.augment.text.model;

import dev.refract.augment.text.language.Casing;
import dev.refract.augment.text.language.StopWordLanguage;
import dev.refract.declare.Param;
import dev.refract.model.vector.VectorFile;
import dev.refract.model.vector.WordVectors;
import dev.refract.model.vector.WordVectors.Neighbor;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The neighbors of a word that may replace it.
 *
 * @param topK how many of the nearest are looked at
 * @param minCosine least cosine of the angle to one
 * @param maxDistance largest Euclidean distance to one
 * @param stopWords languages whose stop words have no neighbors here
 */
public record EmbeddingNeighbors(
        @Param(doc = "The word vectors.", example = "topologies/resources/words.vec")
        VectorFile vectors,

        @Param(doc = "Number of nearest words to choose from.", def = "15", min = 1)
        int topK,

        @Param(doc = EmbeddingNeighbors.COSINE_DOC, def = "0.6", min = -1, max = 1)
        double minCosine,

        @Param(doc = "Maximum Euclidean distance of a word and its replacement.", min = 0)
        Optional<Double> maxDistance,

        @Param(doc = "Languages whose stop words are not replaced.", def = "[en]")
        List<StopWordLanguage> stopWords) {
    static final String COSINE_DOC = "Minimum cosine similarity of a word and its replacement.";

    public EmbeddingNeighbors {
        stopWords = List.copyOf(stopWords);
    }

    /** A neighbor of the word, drawn uniformly, with its capitals; empty when there is none. */
    Optional<String> draw(String surface, UniformRandomProvider random) {
        if (stopWords.stream().anyMatch(language -> language.isStopWord(surface))) {
            return Optional.empty();
        }
        WordVectors words = vectors.vectors();
        return words.spelling(surface).flatMap(word -> {
            List<String> near = words.nearest(word, topK).stream()
                    .filter(this::isNear)
                    .map(neighbor -> neighbor.word().replace('_', ' '))
                    .filter(EmbeddingNeighbors::isOfLetters)
                    .toList();
            return near.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Casing.transfer(surface, word, near.get(random.nextInt(near.size()))));
        });
    }

    private boolean isNear(Neighbor neighbor) {
        return neighbor.cosine() >= minCosine
                && maxDistance.map(most -> neighbor.distance() <= most).orElse(true);
    }

    private static boolean isOfLetters(String word) {
        return word.codePoints().anyMatch(Character::isLetter)
                && word.codePoints().allMatch(c -> Character.isLetter(c) || "-'\u2019 ".indexOf(c) >= 0);
    }
}
