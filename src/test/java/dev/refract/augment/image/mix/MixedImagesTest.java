package dev.refract.augment.image.mix;

import static dev.refract.augment.image.mix.MixedPictures.CAT;
import static dev.refract.augment.image.mix.MixedPictures.DOG;
import static dev.refract.augment.image.mix.MixedPictures.MIDDLE;
import static dev.refract.augment.image.mix.MixedPictures.apply;
import static dev.refract.augment.image.mix.MixedPictures.decoded;
import static dev.refract.augment.image.mix.MixedPictures.flat;
import static dev.refract.augment.image.mix.MixedPictures.levels;
import static dev.refract.augment.image.mix.MixedPictures.made;
import static dev.refract.augment.image.mix.MixedPictures.partner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.refract.augment.Augmented;
import dev.refract.augment.Mixing;
import dev.refract.augment.image.TestPictures;
import dev.refract.augment.image.codec.ImageFormat;
import dev.refract.augment.mix.Blending;
import dev.refract.augment.mix.PartnerScope;
import dev.refract.random.Range;
import dev.refract.sample.Box;
import dev.refract.sample.Instance;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Labels stay true: the label of a mixed image says what is to be seen, to the pixel. */
class MixedImagesTest {
    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @Test
    void mixupBlendsPixelsClassesAndValues() {
        MixUp.Drawn step = new MixUp.Drawn("partner", 0.75);
        Label own = CAT.withValue(OptionalDouble.of(4));
        Label other = DOG.withValue(OptionalDouble.of(8));

        Augmented mixed = apply(flat(30, 20, 100), own, step, partner("partner", flat(60, 10, 200), other));

        assertThat(levels(mixed)).containsOnlyKeys(125).containsEntry(125, 600);
        assertThat(mixed.label().classes()).containsOnly(Map.entry("cat", 0.75), Map.entry("dog", 0.25));
        assertThat(mixed.label().value()).hasValue(5);
    }

    @Test
    void mixupOfOneClassStaysHard() {
        Augmented mixed =
                apply(flat(8, 8, 0), CAT, new MixUp.Drawn("partner", 0.7), partner("partner", flat(8, 8, 255), CAT));

        assertThat(mixed.label()).isEqualTo(CAT);
    }

    @Test
    void aDeepPartnerWithTransparencyBecomesPlainAndShallow() {
        Payload deep = TestPictures.payload(ImageFormat.PNG, 16, 12, opencv_core.CV_16UC4);

        Augmented mixed = apply(flat(30, 20, 100), CAT, new MixUp.Drawn("partner", 0.5), partner("partner", deep, DOG));

        try (Mat image = decoded(mixed)) {
            assertThat(image.type()).isEqualTo(opencv_core.CV_8UC1);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theCopyKeepsAtLeastHalf(int seed) {
        for (Mixing<?> operation :
                List.of(new MixUp(new Blending(0.3, PartnerScope.ANY)), new CutMix(0.3, PartnerScope.ANY))) {
            Augmented mixed = made(operation, flat(30, 20, 0), CAT, seed, partner("p", flat(30, 20, 255), DOG))
                    .copy();

            assertThat(mixed.label().mainClass()).hasValue("cat");
            assertThat(mixed.label().classes().values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .isCloseTo(1, within(1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void cutmixSharesAreCountsOfPixels(int seed) {
        Augmented mixed = made(
                        new CutMix(1, PartnerScope.ANY),
                        flat(31, 23, 0),
                        CAT,
                        seed,
                        partner("p", flat(50, 50, 255), DOG))
                .copy();

        int foreign = levels(mixed).getOrDefault(255, 0);
        assertThat(levels(mixed).getOrDefault(0, 0) + foreign).isEqualTo(31 * 23);
        assertThat(mixed.label().classes().getOrDefault("dog", 0.0)).isCloseTo(foreign / (31.0 * 23), within(1e-12));
    }

    @Test
    void cutmixMovesObjectsInAndHidesThoseBeneath() {
        Label own = CAT.withInstances(List.of(Instance.boxed("own", MIDDLE)));
        Label other = DOG.withInstances(
                List.of(Instance.boxed("in", new Box(16, 4, 32, 12)), Instance.boxed("out", new Box(0, 30, 8, 38))));

        // the partner is shown at half its width and all its height: a patch from (15, 0) to (30, 20)
        Augmented mixed =
                apply(flat(30, 40, 0), own, new CutMix.Drawn("p", 15, 0, 15, 20), partner("p", flat(60, 40, 9), other));

        assertThat(mixed.label().instances()).hasSize(2);
        Instance beneath = mixed.label().instances().get(0);
        assertThat(beneath.visibility()).isEqualTo(0.5);
        assertThat(beneath.box()).hasValue(new Box(10, 10, 15, 20));
        Instance above = mixed.label().instances().get(1);
        assertThat(above.category()).isEqualTo("in");
        assertThat(above.box()).hasValue(new Box(15, 4, 16, 12));
        assertThat(above.visibility()).isCloseTo(1.0 / 8, within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void mosaicTilesTheCanvasAndSharesAreCountsOfPixels(int seed) {
        Augmented mixed = made(
                        new Mosaic(Optional.of(41), Optional.of(37), new Range(0.2, 0.8)),
                        flat(30, 20, 10),
                        CAT,
                        seed,
                        partner("a", flat(20, 30, 60), DOG),
                        partner("b", flat(90, 10, 110), Label.of("emu")),
                        partner("c", flat(11, 90, 160), Label.of("fox")))
                .copy();

        Map<Integer, Integer> levels = levels(mixed);
        Map<Integer, String> classes = Map.of(10, "cat", 60, "dog", 110, "emu", 160, "fox");
        assertThat(levels).containsOnlyKeys(10, 60, 110, 160);
        levels.forEach((level, count) -> assertThat(mixed.label().classes().get(classes.get(level)))
                .isCloseTo(count / (41.0 * 37), within(1e-12)));
        assertThat(mixed.label().mainClass()).hasValue("cat");
    }

    @Test
    void mosaicMovesAndClipsObjects() {
        MosaicTiles step = new MosaicTiles(
                40,
                40,
                List.of(
                        new MosaicTiles.Tile("", 0, 0, 20, 40, 1, 0.5),
                        new MosaicTiles.Tile("p", 20, 0, 20, 40, 0, 0)));
        Label own = Label.NONE.withInstances(List.of(Instance.boxed("own", MIDDLE)));
        Label other = Label.NONE.withInstances(List.of(Instance.boxed("whole", new Box(0, 0, 40, 20))));

        // own: 20x20 scaled by 2, its right half shown; partner: 40x20 scaled by 2, its left quarter shown
        Augmented mixed = apply(flat(20, 20, 0), own, step, partner("p", flat(40, 20, 255), other));

        assertThat(mixed.label().instances())
                .extracting(instance -> instance.box().orElseThrow())
                .containsExactly(new Box(0, 20, 20, 40), new Box(20, 0, 40, 40));
        assertThat(mixed.label().instances()).extracting(Instance::visibility).containsExactly(1.0, 0.25);
        assertThat(levels(mixed)).containsEntry(0, 800).containsEntry(255, 800);
    }
}
