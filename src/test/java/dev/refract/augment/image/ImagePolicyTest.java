package dev.refract.augment.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import dev.refract.augment.Augmented;
import dev.refract.augment.Augmenter;
import dev.refract.augment.Catalogue;
import dev.refract.augment.ContractSamples;
import dev.refract.augment.Policy;
import dev.refract.augment.Stage;
import dev.refract.augment.StepCodec;
import dev.refract.augment.Subject;
import dev.refract.augment.image.codec.ImageFormat;
import dev.refract.augment.image.colour.Invert;
import dev.refract.augment.image.geometric.FlipHorizontal;
import dev.refract.augment.image.policy.AlphaBlendBranches;
import dev.refract.augment.image.policy.AutoAugment;
import dev.refract.augment.image.policy.CorruptionSuite;
import dev.refract.augment.image.policy.Identity;
import dev.refract.augment.image.policy.ImagePolicies;
import dev.refract.augment.image.policy.KeepSize;
import dev.refract.augment.image.policy.MaskForm;
import dev.refract.augment.image.policy.MaskedBlendBranches;
import dev.refract.augment.image.policy.Patchwise;
import dev.refract.augment.image.policy.RandAugment;
import dev.refract.augment.image.policy.SelectiveChannels;
import dev.refract.augment.image.policy.WithColorspace;
import dev.refract.augment.image.raster.ColourSpace;
import dev.refract.augment.image.resize.Resize;
import dev.refract.augment.image.warp.Interpolation;
import dev.refract.random.Address;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import dev.refract.sample.Box;
import dev.refract.sample.DataFault;
import dev.refract.sample.Instance;
import dev.refract.sample.Kind;
import dev.refract.sample.Label;
import dev.refract.spec.Defaults;
import dev.refract.spec.Families;
import java.util.List;
import java.util.stream.Stream;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reproducible, and labels stay true: what image policies promise, one by one and for each of the catalogue. */
class ImagePolicyTest {
    private static final Families FAMILIES = Families.load();
    private static final Defaults DEFAULTS = new Defaults(FAMILIES);
    private static final Catalogue CATALOGUE = FAMILIES.catalogue();
    private static final Augmenter AUGMENTER = new Augmenter(new StepCodec(CATALOGUE));
    private static final int COPIES = 8;

    static Stream<Policy> policies() {
        return ImagePolicies.all().stream()
                .map(type -> CATALOGUE.policies().values().stream()
                        .filter(policy -> policy.type() == type)
                        .findFirst()
                        .orElseThrow())
                .map(declaration -> (Policy) DEFAULTS.of(declaration));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void copiesAreMadeAgainFromTheirLineage(Policy policy) {
        ContractSamples samples = new ImageContractSamples();
        Stream.concat(samples.ordinary().stream(), samples.extremes().stream()).forEach(specimen -> {
            try (Subject subject = Images.DEFAULT.open(specimen.payload(), specimen.label())) {
                for (int copy = 0; copy < (samples.ordinary().contains(specimen) ? COPIES : 1); copy++) {
                    Address address = Address.of(3, "policies", specimen.name()).child(copy);
                    Augmenter.Made made = AUGMENTER.make(subject, List.of(Stage.of(policy)), address);
                    assertThat(AUGMENTER.make(subject, List.of(Stage.of(policy)), address))
                            .isEqualTo(made);
                    assertThat(AUGMENTER.replay(subject, made.steps())).isEqualTo(made.copy());
                    assertThat(samples.stray(made.copy())).isEmpty();
                }
            } catch (DataFault refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5})
    void randAugmentPlaysAsManyAsItIsTold(int count) {
        assertThat(new RandAugment(count, 9, 31)
                        .choose(Address.of(1, "rand", "a").generator()))
                .hasSize(count);
        assertThat(new RandAugment(count, 9, 31).steps()).hasSize(14);
    }

    @ParameterizedTest
    @EnumSource
    void publishedPoliciesHave25Pairs(AutoAugment.Learned learned) {
        assertThat(new AutoAugment(learned).steps())
                .hasSize(25)
                .allSatisfy(pair -> assertThat(((Policy) pair.part()).steps()).hasSize(2));
    }

    @Test
    void theCorruptionSuiteHasFiveSeveritiesOfEach() {
        CorruptionSuite suite = new CorruptionSuite(new IntRange(5, 5));
        assertThat(suite.steps()).hasSize(5 * 18);
        assertThat(suite.choose(Address.of(1, "suite", "a").generator())[0]).isBetween(4 * 18, 5 * 18 - 1);
    }

    @Test
    void otherKindsOfDataPassImagePoliciesBy() {
        assertThat(Stage.of(new RandAugment(2, 9, 31)).onlyFor(Kind.TEXT)).isEmpty();
        assertThat(Stage.of(new RandAugment(2, 9, 31)).onlyFor(Kind.IMAGE)).isPresent();
        assertThat(Stage.of(new KeepSize(List.of(Stage.of(new Invert())), Interpolation.LINEAR))
                        .onlyFor(Kind.TEXT))
                .isEmpty();
    }

    @Test
    void halfANegativeIsGrey() {
        Policy blend = new AlphaBlendBranches(new Range(0.5, 0.5), false, inverted(), List.of());
        each(blend, (before, after, channel) -> assertThat(after).isBetween(127, 128));
    }

    @Test
    void onlyTheChosenChannelChanges() {
        Policy red = new SelectiveChannels(List.of(SelectiveChannels.Channel.RED), inverted());
        each(red, (before, after, channel) -> assertThat(after).isEqualTo(channel == 2 ? 255 - before : before));
    }

    @Test
    void patchesTogetherAreTheWhole() {
        each(
                new Patchwise(5, inverted()),
                (before, after, channel) -> assertThat(after).isEqualTo(255 - before));
    }

    @Test
    void thereAndBackIsHardlyAChange() {
        Policy round = new WithColorspace(ColourSpace.LAB, List.of(Stage.of(new Identity())));
        each(
                round,
                (before, after, channel) -> assertThat(Math.abs(after - before)).isLessThanOrEqualTo(6));
    }

    @Test
    void acheckerboardShowsBothBranches() {
        Policy board = new MaskedBlendBranches(MaskForm.CHECKERBOARD, new IntRange(2, 2), inverted(), List.of());
        try (Mat image = Pictures.blobs(40, 40, CV_8UC3, 5);
                Mat made = copy(image, board, Label.NONE)) {
            assertThat(TestPixels.level(made, 5, 5, 0)).isEqualTo(TestPixels.level(image, 5, 5, 0));
            assertThat(TestPixels.level(made, 35, 5, 0)).isEqualTo(255 - TestPixels.level(image, 35, 5, 0));
        }
    }

    @Test
    void keepSizeComesBackToTheSizeThereWas() {
        Policy kept = new KeepSize(List.of(Stage.of(new Resize(7, 90, Interpolation.LINEAR))), Interpolation.LINEAR);
        Box box = new Box(4, 6, 20, 30);
        Label label = Label.NONE.withInstances(List.of(Instance.boxed("thing", box)));
        try (Mat image = Pictures.blobs(40, 40, CV_8UC3, 5);
                Subject subject = Images.DEFAULT.open(Pictures.payload(ImageFormat.PNG, image), label)) {
            Augmented copy = AUGMENTER
                    .make(subject, List.of(Stage.of(kept)), Address.of(1, "keep", "a"))
                    .copy();
            try (Mat made = TestPixels.decoded(Drafting.bytes(copy))) {
                assertThat(made.cols()).isEqualTo(40);
                assertThat(made.rows()).isEqualTo(40);
            }
            Box moved = copy.label().instances().get(0).box().orElseThrow();
            assertThat(moved.left()).isCloseTo(box.left(), within(1e-6));
            assertThat(moved.bottom()).isCloseTo(box.bottom(), within(1e-6));
        }
    }

    @Test
    void whatWouldMoveAnObjectIsLeftOutOfABlend() {
        List<Stage> moving = List.of(Stage.of(new FlipHorizontal()), Stage.of(new Invert()));
        Policy blend = new AlphaBlendBranches(new Range(1, 1), false, moving, List.of());
        Label label = Label.NONE.withInstances(List.of(Instance.boxed("thing", new Box(1, 2, 9, 9))));
        try (Mat image = Pictures.blobs(40, 40, CV_8UC3, 5);
                Mat labelled = copy(image, blend, label);
                Mat free = copy(image, blend, Label.NONE)) {
            assertThat(TestPixels.level(labelled, 3, 8, 1)).isEqualTo(255 - TestPixels.level(image, 3, 8, 1));
            assertThat(TestPixels.level(free, 3, 8, 1)).isEqualTo(255 - TestPixels.level(image, 36, 8, 1));
        }
    }

    private static List<Stage> inverted() {
        return List.of(Stage.of(new Invert()));
    }

    /** What is expected of a level. */
    private interface Expectation {
        void holds(int before, int after, int channel);
    }

    private static void each(Policy policy, Expectation expected) {
        try (Mat image = Pictures.blobs(23, 14, CV_8UC3, 5);
                Mat made = copy(image, policy, Label.NONE)) {
            for (int i = 0; i < 23 * 14 * 3; i++) {
                int x = i / 3 % 23;
                int y = i / 3 / 23;
                expected.holds(TestPixels.level(image, x, y, i % 3), TestPixels.level(made, x, y, i % 3), i % 3);
            }
        }
    }

    private static Mat copy(Mat image, Policy policy, Label label) {
        try (Subject subject = Images.DEFAULT.open(Pictures.payload(ImageFormat.PNG, image), label)) {
            return TestPixels.decoded(Drafting.bytes(AUGMENTER
                    .make(subject, List.of(Stage.of(policy)), Address.of(1, "copy", "a"))
                    .copy()));
        }
    }
}
