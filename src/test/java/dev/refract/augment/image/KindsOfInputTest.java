package dev.refract.augment.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bytedeco.opencv.global.opencv_core.CV_16UC1;
import static org.bytedeco.opencv.global.opencv_core.CV_16UC3;
import static org.bytedeco.opencv.global.opencv_core.CV_16UC4;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC4;

import dev.refract.augment.Augmented;
import dev.refract.augment.Draft;
import dev.refract.augment.Stage;
import dev.refract.augment.Subject;
import dev.refract.augment.image.codec.ImageFormat;
import dev.refract.augment.image.codec.ImageHeader;
import dev.refract.augment.image.geometric.Flip;
import dev.refract.augment.image.label.BoxEstimate;
import dev.refract.augment.image.raster.ChannelMix;
import dev.refract.augment.image.resize.Resize;
import dev.refract.augment.image.sheet.ContactSheet;
import dev.refract.augment.image.step.ColorMatrix;
import dev.refract.augment.image.warp.Interpolation;
import dev.refract.random.Address;
import dev.refract.sample.Box;
import dev.refract.sample.Bytes;
import dev.refract.sample.DataFault;
import dev.refract.sample.Instance;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Labels stay true and nothing is lost, whatever sort of image comes: every format, depth and number of channels. */
class KindsOfInputTest {
    private static final Flip MIRROR = new Flip(Flip.FlipAxis.LEFT_RIGHT);

    @ParameterizedTest
    @MethodSource
    void aMirroredMirrorImageIsTheImage(ImageFormat format, int type) {
        Payload.Image payload = TestPictures.payload(format, 37, 22, type);
        try (Subject subject = ImageMedium.DEFAULT.open(payload, Label.NONE);
                Draft draft = subject.draft();
                Mat before = TestPixels.decoded(payload.encoded())) {
            draft.apply(MIRROR);
            assertThat(draft.distance()).isPositive();
            draft.apply(MIRROR);
            try (Mat after = TestPixels.decoded(Drafting.bytes(draft.finish()))) {
                assertThat(after.type()).isEqualTo(before.type());
                assertThat(opencv_core.norm(before, after, opencv_core.NORM_INF, new Mat()))
                        .isZero();
            }
        }
    }

    /** What loses nothing, in every depth and number of channels it holds. */
    static Stream<Arguments> aMirroredMirrorImageIsTheImage() {
        return Stream.of(
                Arguments.of(ImageFormat.PNG, CV_8UC1),
                Arguments.of(ImageFormat.PNG, CV_8UC3),
                Arguments.of(ImageFormat.PNG, CV_8UC4),
                Arguments.of(ImageFormat.PNG, CV_16UC1),
                Arguments.of(ImageFormat.PNG, CV_16UC3),
                Arguments.of(ImageFormat.PNG, CV_16UC4),
                Arguments.of(ImageFormat.BMP, CV_8UC1),
                Arguments.of(ImageFormat.BMP, CV_8UC3),
                Arguments.of(ImageFormat.TIFF, CV_8UC1),
                Arguments.of(ImageFormat.TIFF, opencv_core.CV_8UC(2)),
                Arguments.of(ImageFormat.TIFF, CV_8UC3),
                Arguments.of(ImageFormat.TIFF, CV_8UC4),
                Arguments.of(ImageFormat.TIFF, opencv_core.CV_8UC(5)),
                Arguments.of(ImageFormat.TIFF, opencv_core.CV_8UC(12)),
                Arguments.of(ImageFormat.TIFF, CV_16UC3),
                Arguments.of(ImageFormat.TIFF, opencv_core.CV_16UC(2)),
                Arguments.of(ImageFormat.TIFF, opencv_core.CV_16UC(7)));
    }

    @Test
    void bandsThatAreNoColorsCanOnlyBeWrittenAsTiff() {
        ImageMedium asPng = new ImageMedium(
                OutputFormat.PNG,
                95,
                1_000_000,
                0,
                0,
                0,
                0,
                BoxEstimate.ELLIPSE,
                true,
                Map.of(),
                Optional.empty(),
                Optional.empty());
        Payload.Image bands = TestPictures.payload(ImageFormat.TIFF, 20, 10, opencv_core.CV_16UC(6));
        try (Subject subject = asPng.open(bands, Label.NONE);
                Draft draft = subject.draft()) {
            draft.apply(MIRROR);
            assertThatThrownBy(draft::finish)
                    .isInstanceOf(DataFault.class)
                    .hasMessage("an image of 20x10 pixels and 6 channels cannot be written as PNG");
        }
    }

    /** A step that is collected and not carried out yet is seen by the next draw. */
    @Test
    void factsCountTheChannelsToCome() {
        try (Subject subject =
                        ImageMedium.DEFAULT.open(TestPictures.payload(ImageFormat.PNG, 20, 10, CV_8UC3), Label.NONE);
                Draft draft = subject.draft()) {
            ColorMatrix gray = channels -> new ChannelMix(List.of(List.of(0.3, 0.4, 0.3, 0.0)));
            draft.apply(gray);
            assertThat(((ImageFacts) draft.facts()).channels()).isEqualTo(1);
        }
    }

    @Test
    void theFirstBandIsShownOnAContactSheet() {
        Payload.Image bands = TestPictures.payload(ImageFormat.TIFF, 20, 10, opencv_core.CV_8UC(5));
        Bytes sheet = new ContactSheet(64)
                .png(List.of(new ContactSheet.Row(
                        "bands", List.of(new ContactSheet.Cell(bands, Label.NONE, List.of("five"))))));

        assertThat(ImageHeader.read(sheet).format()).isEqualTo(ImageFormat.PNG);
    }

    /** A quarter of the sides in each direction is all a resize to 50 pixels needs of 400. */
    @Test
    void aPipelineThatBeginsWithAResizeDecodesNoMoreThanItNeeds() {
        Payload.Image large = TestPictures.payload(ImageFormat.JPEG, 480, 400, CV_8UC3);
        Resize resize = new Resize(50, 50, Interpolation.LINEAR);
        Label label = Label.NONE.withInstances(List.of(
                Instance.boxed("cell", new Box(48, 40, 96, 80)),
                new Instance(
                        "masked", Optional.empty(), List.of(), Optional.of(mask(480, 400)), List.of(), 1, Map.of())));
        ImageMedium prepared = ImageMedium.DEFAULT.preparedFor(List.of(Stage.of(resize)));

        Augmented small = resized(prepared, large, label, 60, 50);
        Augmented whole = resized(ImageMedium.DEFAULT, large, label, 480, 400);
        for (Augmented copy : List.of(small, whole)) {
            List<Instance> objects = copy.label().instances();
            assertThat(objects.get(0).box()).contains(new Box(5, 5, 10, 10));
            assertThat(objects.get(0).visibility()).isEqualTo(1);
            assertThat(ImageHeader.read(objects.get(1).mask().orElseThrow()).width())
                    .isEqualTo(50);
        }
        try (Mat a = TestPixels.decoded(Drafting.bytes(small));
                Mat b = TestPixels.decoded(Drafting.bytes(whole))) {
            assertThat(opencv_core.norm(a, b, opencv_core.NORM_L1, new Mat()) / (50 * 50 * 3))
                    .isLessThan(8);
        }
    }

    @Test
    void whereNothingWasDoneTheOriginalStaysWhole() {
        Payload.Image large = TestPictures.payload(ImageFormat.JPEG, 480, 400, CV_8UC1);
        Label label = Label.NONE.withInstances(List.of(Instance.boxed("cell", new Box(48, 40, 96, 80))));
        ImageMedium reduced =
                ImageMedium.DEFAULT.preparedFor(List.of(Stage.of(new Resize(50, 50, Interpolation.LINEAR))));

        try (Subject subject = reduced.open(large, label);
                Draft draft = subject.draft()) {
            assertThat(((ImageFacts) draft.facts()).channels()).isEqualTo(1);
            assertThat(draft.finish()).isEqualTo(new Augmented(large, label));
        }
    }

    @Test
    void onlyAResizeThatAlwaysComesFirstIsTakenIntoAccount() {
        Resize resize = new Resize(50, 40, Interpolation.LINEAR);

        assertThat(ImageMedium.DEFAULT.preparedFor(List.of(new Stage(resize, 0.9, 1))))
                .isEqualTo(ImageMedium.DEFAULT);
        assertThat(ImageMedium.DEFAULT.preparedFor(List.of())).isEqualTo(ImageMedium.DEFAULT);
        assertThat(ImageMedium.DEFAULT.preparedFor(List.of(Stage.of(resize))).decodeSide())
                .isEqualTo(50);
    }

    private static Augmented resized(ImageMedium settings, Payload.Image image, Label label, int width, int height) {
        try (Subject subject = settings.open(image, label);
                Draft draft = subject.draft()) {
            ImageFacts facts = (ImageFacts) draft.facts();
            assertThat(facts.width() + "x" + facts.height()).isEqualTo(width + "x" + height);
            draft.apply(new Resize(50, 50, Interpolation.LINEAR)
                    .draw(facts, Address.of(1, "a", "b").generator())
                    .orElseThrow());
            return draft.finish();
        }
    }

    private static Bytes mask(int width, int height) {
        try (Mat mask =
                TestPictures.black(width, height, CV_8UC1, image -> TestPixels.fill(image, 48, 40, 96, 80, 255))) {
            return TestPictures.png(mask);
        }
    }
}
