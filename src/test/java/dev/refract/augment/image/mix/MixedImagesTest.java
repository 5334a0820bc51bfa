package dev.refract.augment.image.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.refract.augment.Augmented;
import dev.refract.augment.Augmenter;
import dev.refract.augment.Catalogue;
import dev.refract.augment.Draft;
import dev.refract.augment.Mixing;
import dev.refract.augment.MixingStep;
import dev.refract.augment.Partner;
import dev.refract.augment.Partners;
import dev.refract.augment.Stage;
import dev.refract.augment.StepCodec;
import dev.refract.augment.Subject;
import dev.refract.augment.image.Images;
import dev.refract.augment.image.Pictures;
import dev.refract.augment.image.TestPixels;
import dev.refract.augment.image.codec.ImageFormat;
import dev.refract.augment.mix.Among;
import dev.refract.random.Address;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import dev.refract.sample.Box;
import dev.refract.sample.Bytes;
import dev.refract.sample.Instance;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Point;
import dev.refract.sample.Polygon;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise 5: the label of a mixed image says what is to be seen, to the pixel. */
class MixedImagesTest {
    private static final StepCodec CODEC = new StepCodec(Catalogue.load());
    private static final Augmenter AUGMENTER = new Augmenter(CODEC);
    private static final Label CAT = Label.of("cat");
    private static final Label DOG = Label.of("dog");
    private static final Box MIDDLE = new Box(10, 10, 20, 20);

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @Test
    void mixupBlendsPixelsClassesAndValues() {
        MixUp.Blend step = new MixUp.Blend("partner", 0.75);
        Label own = new Label(CAT.classes(), OptionalDouble.of(4), List.of(), List.of(), List.of());
        Label other = new Label(DOG.classes(), OptionalDouble.of(8), List.of(), List.of(), List.of());

        Augmented mixed = apply(flat(30, 20, 100), own, step, partner("partner", flat(60, 10, 200), other));

        assertThat(levels(mixed)).containsOnlyKeys(125).containsEntry(125, 600);
        assertThat(mixed.label().classes()).containsOnly(Map.entry("cat", 0.75), Map.entry("dog", 0.25));
        assertThat(mixed.label().value()).hasValue(5);
    }

    @Test
    void mixupOfOneClassStaysHard() {
        Augmented mixed =
                apply(flat(8, 8, 0), CAT, new MixUp.Blend("partner", 0.7), partner("partner", flat(8, 8, 255), CAT));

        assertThat(mixed.label()).isEqualTo(CAT);
    }

    @Test
    void aDeepPartnerWithTransparencyBecomesPlainAndShallow() {
        Payload deep = Pictures.payload(ImageFormat.PNG, 16, 12, opencv_core.CV_16UC4);

        Augmented mixed = apply(flat(30, 20, 100), CAT, new MixUp.Blend("partner", 0.5), partner("partner", deep, DOG));

        try (Mat image = decoded(mixed)) {
            assertThat(image.type()).isEqualTo(opencv_core.CV_8UC1);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theCopyKeepsAtLeastHalf(int seed) {
        for (Mixing<?> operation : List.of(new MixUp(0.3, Among.ANY), new CutMix(0.3, Among.ANY))) {
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
                        new CutMix(1, Among.ANY), flat(31, 23, 0), CAT, seed, partner("p", flat(50, 50, 255), DOG))
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
                apply(flat(30, 40, 0), own, new CutMix.Patch("p", 15, 0, 15, 20), partner("p", flat(60, 40, 9), other));

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
        Tiles step = new Tiles(
                40, 40, List.of(new Tiles.Tile("", 0, 0, 20, 40, 1, 0.5), new Tiles.Tile("p", 20, 0, 20, 40, 0, 0)));
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

    @Test
    void pastedObjectsAreCutOutAlongTheirOutline() {
        Polygon triangle = new Polygon(List.of(new Point(0, 0), new Point(16, 0), new Point(0, 16)));
        Instance outlined = new Instance(
                "triangle",
                Optional.of(new Box(0, 0, 16, 16)),
                List.of(triangle),
                Optional.empty(),
                List.of(),
                1,
                Map.of());
        Label own = CAT.withInstances(List.of(Instance.boxed("own", new Box(8, 8, 16, 16))));
        Pasted step = new Pasted("p", List.of(new Pasted.Paste(0, 1, 8, 8)));

        Augmented mixed = apply(
                flat(32, 32, 0), own, step, partner("p", flat(20, 20, 255), DOG.withInstances(List.of(outlined))));

        // centres below the diagonal: 16 + 15 + … less the diagonal's half: 16·17/2 − 16 = 120
        assertThat(levels(mixed)).containsEntry(255, 120);
        assertThat(mixed.label().classes()).isEqualTo(CAT.classes());
        assertThat(mixed.label().instances()).hasSize(1).first().satisfies(pasted -> {
            assertThat(pasted.category()).isEqualTo("triangle");
            assertThat(pasted.box()).hasValue(new Box(8, 8, 24, 24));
        });
    }

    @Test
    void whatIsPastedHidesMasksOutlinesAndBoxesAlike() {
        Bytes mask = mask(32, 32, 0, 0, 10, 10);
        Polygon square = new Polygon(new Box(0, 0, 10, 10).corners());
        Label own = Label.NONE.withInstances(List.of(
                new Instance("masked", Optional.empty(), List.of(), Optional.of(mask), List.of(), 1, Map.of()),
                new Instance("outlined", Optional.empty(), List.of(square), Optional.empty(), List.of(), 0.5, Map.of()),
                Instance.boxed("boxed", new Box(0, 0, 10, 10))));
        Label other = Label.NONE.withInstances(List.of(Instance.boxed("top", new Box(0, 0, 10, 4))));
        Pasted step = new Pasted("p", List.of(new Pasted.Paste(0, 1, 0, 0)));

        List<Instance> left = apply(flat(32, 32, 0), own, step, partner("p", flat(20, 20, 255), other))
                .label()
                .instances();

        assertThat(left).extracting(Instance::visibility).satisfies(shares -> {
            assertThat(shares.get(0)).isEqualTo(0.6);
            assertThat(shares.get(1)).isCloseTo(0.3, within(1e-12));
            assertThat(shares.get(2)).isEqualTo(0.6);
        });
        assertThat(left.get(0).mask().flatMap(png -> Stencil.of(png, 32, 32).bounds()))
                .hasValue(new Box(0, 4, 10, 10));
        assertThat(left.get(2).box()).hasValue(new Box(0, 4, 10, 10));
        assertThat(left.get(3).category()).isEqualTo("top");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void objectsPastedLieInside(int seed) {
        Label other = Label.NONE.withInstances(
                List.of(Instance.boxed("small", new Box(1, 1, 9, 9)), Instance.boxed("huge", new Box(0, 0, 400, 300))));

        List<Instance> pasted = made(
                        new CopyPaste(new IntRange(2, 2), new Range(0.5, 4)),
                        flat(64, 48, 0),
                        Label.NONE,
                        seed,
                        partner("p", flat(400, 300, 255), other))
                .copy()
                .label()
                .instances();

        assertThat(pasted).isNotEmpty().allSatisfy(instance -> {
            Box box = instance.box().orElseThrow();
            assertThat(box.left()).isGreaterThanOrEqualTo(0);
            assertThat(box.top()).isGreaterThanOrEqualTo(0);
            assertThat(box.right()).isLessThanOrEqualTo(64);
            assertThat(box.bottom()).isLessThanOrEqualTo(48);
        });
    }

    @Test
    void withoutAnyoneOrAnyoneWhoFitsNothingIsDrawn() {
        for (Mixing<?> operation : List.of(
                new MixUp(1, Among.ANY),
                new CutMix(1, Among.SAME_CLASS),
                new Mosaic(Optional.empty(), Optional.empty(), new Range(0.3, 0.7)),
                new CopyPaste(new IntRange(1, 3), new Range(1, 1)))) {
            assertThat(made(operation, flat(8, 8, 0), CAT, 1).steps()).isEmpty();
            assertThat(made(operation, flat(8, 8, 0), CAT, 1, partner("p", flat(8, 8, 9), Label.NONE))
                            .steps())
                    .isEmpty();
        }
    }

    @Test
    void aDamagedPartnerIsPassedOver() {
        Payload damaged = new Payload.Image(Bytes.of(new byte[] {1, 2, 3}), "image/png");

        Augmenter.Made made = made(new MixUp(1, Among.ANY), flat(8, 8, 5), CAT, 1, partner("p", damaged, DOG));

        assertThat(made.steps()).isEmpty();
        assertThat(made.partners()).isEmpty();
        assertThat(made.copy().label()).isEqualTo(CAT);
    }

    private static Augmenter.Made made(Mixing<?> operation, Payload own, Label label, int seed, Partner... partners) {
        try (Subject subject = Images.DEFAULT.open(own, label)) {
            return AUGMENTER.make(
                    subject,
                    List.of(Stage.of(operation)),
                    Partners.of(List.of(partners)),
                    Address.of(seed, "mixed", "image"));
        }
    }

    private static Augmented apply(Payload own, Label label, MixingStep step, Partner... partners) {
        try (Subject subject = Images.DEFAULT.open(own, label);
                Draft draft = subject.draft()) {
            draft.mix(step, List.of(partners));
            return draft.finish();
        }
    }

    private static Partner partner(String id, Payload payload, Label label) {
        return new Partner.Present(id, payload, label);
    }

    private static Payload flat(int width, int height, int level) {
        try (Mat image = Pictures.black(
                width, height, opencv_core.CV_8UC1, mat -> TestPixels.fill(mat, 0, 0, width, height, level))) {
            return Pictures.payload(ImageFormat.PNG, image);
        }
    }

    private static Bytes mask(int width, int height, int left, int top, int cols, int rows) {
        return Stencil.rectangle(width, height, left, top, cols, rows).png();
    }

    private static Mat decoded(Augmented copy) {
        return TestPixels.decoded(((Payload.Image) copy.payload()).encoded());
    }

    /** How many pixels there are of each level. */
    private static Map<Integer, Integer> levels(Augmented copy) {
        Map<Integer, Integer> counts = new TreeMap<>();
        try (Mat image = decoded(copy)) {
            byte[] levels = new byte[image.cols() * image.rows()];
            image.data().get(levels);
            for (byte level : levels) {
                counts.merge(level & 0xff, 1, Integer::sum);
            }
        }
        return counts;
    }
}
