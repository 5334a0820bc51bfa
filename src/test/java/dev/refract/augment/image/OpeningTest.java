package dev.refract.augment.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bytedeco.opencv.global.opencv_core.CV_16UC3;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC4;

import dev.refract.augment.Augmented;
import dev.refract.augment.Draft;
import dev.refract.augment.Subject;
import dev.refract.augment.image.codec.ImageFormat;
import dev.refract.augment.image.codec.ImageHeader;
import dev.refract.augment.image.label.BoxEstimate;
import dev.refract.augment.image.tone.Brightness;
import dev.refract.sample.Box;
import dev.refract.sample.Bytes;
import dev.refract.sample.DataFault;
import dev.refract.sample.Instance;
import dev.refract.sample.Keypoint;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Point;
import dev.refract.sample.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels stay true, from the moment an image is opened. */
class OpeningTest {
    private static final Payload.Image IMAGE = TestPictures.payload(ImageFormat.PNG, 40, 30, CV_8UC3);

    @Test
    void anUntouchedCopyIsTheOriginalByteForByte() {
        Label label = ImageContractSamples.label(40, 30);
        try (Subject subject = ImageMedium.DEFAULT.open(IMAGE, label);
                Draft draft = subject.draft()) {
            assertThat(draft.distance()).isZero();
            assertThat(draft.finish()).isEqualTo(new Augmented(IMAGE, label));
        }
    }

    @Test
    void dustOutsideTheImageIsClipped() {
        Label label = boxed(new Box(-5e-7, 3, 40.9, 30.000001));
        try (Subject subject = ImageMedium.DEFAULT.open(IMAGE, label);
                Draft draft = subject.draft()) {
            assertThat(draft.finish().label().instances().get(0).box()).contains(new Box(0, 3, 40, 30));
        }
    }

    @Test
    void aLabelOfAnotherImageIsRefused() {
        refuses(
                boxed(new Box(10, 10, 60, 20)),
                Reason.LABEL_OUTSIDE_PAYLOAD,
                "reaches (60.0, 20.0), outside its image");
        refuses(
                Label.NONE.withInstances(List.of(new Instance(
                        "cell", Optional.empty(), List.of(), Optional.of(mask(41, 30)), List.of(), 1, Map.of()))),
                Reason.LABEL_OUTSIDE_PAYLOAD,
                "mask is 41x30 pixels, its image 40x30");
    }

    @Test
    void aMaskThatMarksNothingIsRefused() {
        try (Mat black = TestPictures.black(40, 30, CV_8UC1, image -> {})) {
            refuses(
                    Label.NONE.withInstances(List.of(new Instance(
                            "cell",
                            Optional.empty(),
                            List.of(),
                            Optional.of(TestPictures.png(black)),
                            List.of(),
                            1,
                            Map.of()))),
                    Reason.INVALID_SAMPLE,
                    "only pixels of level 0");
        }
    }

    /** The white top left corner of the stored picture has to end where EXIF 2.32, table 6, puts it. */
    @ParameterizedTest
    @CsvSource({
        "1, 40, 30, 0, 0", "2, 40, 30, 39, 0", "3, 40, 30, 39, 29", "4, 40, 30, 0, 29",
        "5, 30, 40, 0, 0", "6, 30, 40, 29, 0", "7, 30, 40, 29, 39", "8, 30, 40, 0, 39"
    })
    void exifOrientationIsHonored(int orientation, int width, int height, int whiteX, int whiteY) {
        Payload.Image stored = oriented(orientation);
        ImageMedium asPng = new ImageMedium(
                OutputFormat.PNG,
                95,
                100_000_000,
                0.1,
                1,
                0,
                0,
                BoxEstimate.ELLIPSE,
                true,
                Map.of(),
                Optional.empty(),
                Optional.empty());
        try (Subject subject = asPng.open(stored, Label.NONE);
                Draft draft = subject.draft()) {
            Bytes upright = ((Payload.Image) draft.finish().payload()).encoded();
            try (Mat pixels = TestPixels.decoded(upright)) {
                assertThat(pixels.cols()).isEqualTo(width);
                assertThat(pixels.rows()).isEqualTo(height);
                assertThat(TestPixels.level(pixels, whiteX, whiteY, 0)).isGreaterThan(200);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"JPEG, image/jpeg", "PNG, image/png", "WEBP, image/webp"})
    void copiesAreWrittenInTheFormatAskedFor(OutputFormat encode, String mediaType) {
        ImageMedium settings = new ImageMedium(
                encode,
                80,
                100_000_000,
                0.1,
                1,
                0,
                0,
                BoxEstimate.ELLIPSE,
                true,
                Map.of(),
                Optional.empty(),
                Optional.empty());
        for (int type : new int[] {CV_8UC1, CV_8UC3, CV_8UC4, CV_16UC3}) {
            Payload.Image image = TestPictures.payload(ImageFormat.PNG, 20, 10, type);
            try (Subject subject = settings.open(image, Label.NONE);
                    Draft draft = subject.draft()) {
                draft.apply(new Brightness.Drawn(0.1));
                Payload.Image copy = (Payload.Image) draft.finish().payload();
                assertThat(copy.mediaType()).isEqualTo(mediaType);
                assertThat(ImageHeader.read(copy.encoded()).width()).isEqualTo(20);
            }
        }
    }

    @Test
    void aGifIsReadAndItsCopiesArePng() {
        Payload.Image gif = TestPictures.payload(ImageFormat.GIF, 20, 10, CV_8UC3);
        try (Subject subject = ImageMedium.DEFAULT.open(gif, Label.NONE);
                Draft draft = subject.draft()) {
            draft.apply(new Brightness.Drawn(0.1));
            assertThat(((Payload.Image) draft.finish().payload()).mediaType()).isEqualTo("image/png");
        }
    }

    @Test
    void keypointPairsThatContradictEachOtherAreRefused() {
        Map<String, String> pairs = Map.of("a", "b", "c", "b");

        assertThatThrownBy(() -> new ImageMedium(
                        OutputFormat.KEEP,
                        95,
                        1,
                        0,
                        0,
                        0,
                        0,
                        BoxEstimate.CORNERS,
                        true,
                        pairs,
                        Optional.empty(),
                        Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("it must have one partner");
    }

    @Test
    void aKeypointOnTheFarEdgeIsInside() {
        Label label = Label.NONE.withInstances(List.of(new Instance(
                "face",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(new Keypoint("nose", new Point(40, 30), true)),
                1,
                Map.of())));
        try (Subject subject = ImageMedium.DEFAULT.open(IMAGE, label);
                Draft draft = subject.draft()) {
            assertThat(draft.finish().label()).isEqualTo(label);
        }
    }

    private static void refuses(Label label, Reason reason, String message) {
        assertThatThrownBy(() -> ImageMedium.DEFAULT.open(IMAGE, label))
                .isInstanceOf(DataFault.class)
                .hasFieldOrPropertyWithValue("reason", reason)
                .hasMessageContaining(message);
    }

    private static Label boxed(Box box) {
        return Label.NONE.withInstances(List.of(Instance.boxed("cell", box)));
    }

    private static Bytes mask(int width, int height) {
        try (Mat blobs = TestPictures.blobs(width, height, CV_8UC1, 3)) {
            return TestPictures.png(blobs);
        }
    }

    /** Stored 40×30 with a white top left corner, and an EXIF block that says how to turn it. */
    private static Payload.Image oriented(int orientation) {
        byte[] jpeg;
        try (Mat image = TestPictures.black(40, 30, CV_8UC3, black -> TestPixels.fill(black, 0, 0, 8, 8, 255))) {
            jpeg = TestPictures.jpeg(image).array();
        }
        ByteBuffer exif = ByteBuffer.allocate(36);
        exif.putShort((short) 0xffe1).putShort((short) 34).put("Exif\0\0MM".getBytes(StandardCharsets.US_ASCII));
        exif.putShort((short) 42).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putInt(0);
        byte[] turned = ByteBuffer.allocate(jpeg.length + 36)
                .put(jpeg, 0, 2)
                .put(exif.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
        return new Payload.Image(Bytes.of(turned), "image/jpeg");
    }
}
