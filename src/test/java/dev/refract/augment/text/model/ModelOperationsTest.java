package dev.refract.augment.text.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.language.StopWordLanguage;
import dev.refract.model.onnx.OnnxNetwork;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Reproducible, and what lies outside an edit stays: words from vectors and from a masked language model. */
class ModelOperationsTest {
    private static final Range ALL = new Range(1, 1);
    private static final Optional<IntRange> ONE = Optional.of(new IntRange(1, 1));

    private static EmbeddingSubstitute substitute(double minCosine, Optional<Double> maxDistance) {
        return new EmbeddingSubstitute(
                Amount.share(ALL),
                new EmbeddingNeighbors(
                        ModelContractSamples.VECTORS, 2, minCosine, maxDistance, List.of(StopWordLanguage.EN)));
    }

    private static MlmSubstitute mlm(double temperature) {
        return new MlmSubstitute(
                new Amount(ALL, ONE),
                new MaskedPrediction(ModelContractSamples.MODEL, 5, 0, new Range(temperature, temperature)));
    }

    @Test
    void aNeighborTakesThePlaceInItsCapitals() {
        assertThat(ModelCopies.text("The  DOG,\tand Dogs!", 1, substitute(0.5, Optional.empty())))
                .matches("The  (CAT|HORSE|FOX|WOLF),\tand (Cats|Horses|Foxes|Wolves)!");
    }

    @Test
    void aNeighborMustBeNearEnough() {
        String text = "the dog finds a picture";
        assertThat(ModelCopies.text(text, 1, substitute(0.9999, Optional.empty())))
                .isEqualTo(text);
        assertThat(ModelCopies.text(text, 1, substitute(-1, Optional.of(0.0)))).isEqualTo(text);
        assertThat(ModelCopies.text(text, 1, substitute(-1, Optional.of(100.0))))
                .isNotEqualTo(text);
    }

    @Test
    void stopWordsAndUnknownWordsStay() {
        assertThat(ModelCopies.text("what about the xyzzy", 1, substitute(-1, Optional.empty())))
                .isEqualTo("what about the xyzzy");
    }

    @Test
    void anInsertedNeighborBelongsToAWordOfTheText() {
        EmbeddingInsert insert = new EmbeddingInsert(
                new Amount(ALL, ONE),
                new EmbeddingNeighbors(
                        ModelContractSamples.VECTORS, 2, 0.5, Optional.empty(), List.of(StopWordLanguage.EN)));
        Set<String> made = new TreeSet<>();
        LongStream.range(0, 60).forEach(seed -> made.add(ModelCopies.text("music, please", seed, insert)));

        assertThat(made)
                .containsExactlyInAnyOrder(
                        "music song, please", "music tune, please", "music, please song", "music, please tune");
    }

    @Test
    void aMaskedModelPutsInWhatItExpects() {
        assumeThat(OnnxNetwork.obstacle()).isEmpty();
        Set<String> cold = new TreeSet<>();
        Set<String> warm = new TreeSet<>();
        LongStream.range(0, 80).forEach(seed -> {
            cold.add(ModelCopies.text("She takes Pictures quickly", seed, mlm(0)));
            warm.add(ModelCopies.text("She takes Pictures quickly", seed, mlm(5)));
        });

        assertThat(cold).hasSize(4).contains("She takes And quickly");
        assertThat(warm).hasSizeGreaterThan(10).containsAll(cold);
    }

    @Test
    void aMaskedModelInsertsAndMerges() {
        assumeThat(OnnxNetwork.obstacle()).isEmpty();
        Range zero = new Range(0, 0);
        String inserted = ModelCopies.text(
                "the big dog.",
                3,
                new MlmInsert(new Amount(ALL, ONE), new MaskedPrediction(ModelContractSamples.MODEL, 5, 0, zero)));
        String merged = ModelCopies.text(
                "big dog, ran",
                3,
                new MlmMerge(new Amount(ALL, ONE), new MaskedPrediction(ModelContractSamples.MODEL, 5, 0, zero)));

        assertThat(inserted.split(" ", -1)).hasSize(4);
        assertThat(merged).matches("[a-z]+, ran");
    }
}
