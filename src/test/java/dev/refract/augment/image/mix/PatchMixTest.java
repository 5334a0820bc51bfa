package dev.refract.augment.image.mix;

import static dev.refract.augment.image.mix.MixedPictures.CAT;
import static dev.refract.augment.image.mix.MixedPictures.DOG;
import static dev.refract.augment.image.mix.MixedPictures.apply;
import static dev.refract.augment.image.mix.MixedPictures.decoded;
import static dev.refract.augment.image.mix.MixedPictures.flat;
import static dev.refract.augment.image.mix.MixedPictures.levels;
import static dev.refract.augment.image.mix.MixedPictures.made;
import static dev.refract.augment.image.mix.MixedPictures.partner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.refract.augment.Augmented;
import dev.refract.augment.image.TestPixels;
import dev.refract.augment.mix.PartnerScope;
import dev.refract.random.IntRange;
import dev.refract.sample.Box;
import dev.refract.sample.Instance;
import dev.refract.sample.Label;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Labels stay true: the label of an image with cells of another says what is to be seen, to the pixel. */
class PatchMixTest {
    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sharesAreCountsOfPixelsAndTheCopyKeepsHalf(int seed) {
        Augmented mixed = made(
                        new PatchMix(1, new IntRange(2, 9), PartnerScope.ANY),
                        flat(31, 23, 0),
                        CAT,
                        seed,
                        partner("p", flat(50, 50, 255), DOG))
                .copy();

        Map<Integer, Integer> levels = levels(mixed);
        int foreign = levels.getOrDefault(255, 0);
        assertThat(levels.getOrDefault(0, 0) + foreign).isEqualTo(31 * 23);
        assertThat(2 * foreign).isLessThanOrEqualTo(31 * 23);
        assertThat(mixed.label().classes().getOrDefault("dog", 0.0)).isCloseTo(foreign / (31.0 * 23), within(1e-12));
    }

    @Test
    void cellsShowThePartnerInTheSamePlaceAndObjectsKeepWhatIsSeen() {
        Label own = CAT.withInstances(List.of(Instance.boxed("own", new Box(0, 0, 20, 10))));
        Label other = DOG.withInstances(List.of(
                Instance.boxed("seen", new Box(4, 4, 8, 8)),
                Instance.boxed("half", new Box(10, 0, 30, 20)),
                Instance.boxed("hidden", new Box(42, 2, 50, 8))));

        // cells of 20x10; those at the upper left and, in the second row, in the middle are taken
        Augmented mixed = apply(
                flat(60, 20, 10),
                own,
                new PatchMix.Drawn("p", 3, 2, List.of(0, 4)),
                partner("p", flat(60, 20, 200), other));

        try (Mat image = decoded(mixed)) {
            for (int y = 0; y < 20; y++) {
                for (int x = 0; x < 60; x++) {
                    boolean taken = (x < 20 && y < 10) || (x >= 20 && x < 40 && y >= 10);
                    assertThat(TestPixels.level(image, x, y, 0))
                            .as("(%d, %d)", x, y)
                            .isEqualTo(taken ? 200 : 10);
                }
            }
        }
        assertThat(mixed.label().instances())
                .extracting(Instance::category, Instance::visibility)
                .containsExactly(tuple("seen", 1.0), tuple("half", 0.5));
    }
}
