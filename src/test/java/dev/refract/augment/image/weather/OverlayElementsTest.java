package dev.refract.augment.image.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC4;

import dev.refract.augment.Augmented;
import dev.refract.augment.Draft;
import dev.refract.augment.Partners;
import dev.refract.augment.Stage;
import dev.refract.augment.Subject;
import dev.refract.augment.catalog.Catalog;
import dev.refract.augment.catalog.ImageOperations;
import dev.refract.augment.engine.Augmenter;
import dev.refract.augment.engine.ResourceIndex;
import dev.refract.augment.engine.StepCodec;
import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageMedium;
import dev.refract.augment.image.TestPictures;
import dev.refract.augment.image.TestPixels;
import dev.refract.augment.image.codec.ImageFormat;
import dev.refract.declare.Resource;
import dev.refract.model.ResourceException;
import dev.refract.random.Address;
import dev.refract.random.Range;
import dev.refract.sample.Box;
import dev.refract.sample.Bytes;
import dev.refract.sample.Instance;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Labels stay true: an element laid over an image is seen where it is opaque, and hides just that. */
class OverlayElementsTest {
    /** 8x8: the left half opaque at level 200, then two columns half opaque, then nothing. */
    private static Bytes element() {
        try (Mat image = TestPictures.black(8, 8, CV_8UC4, mat -> {
            TestPixels.fill(mat, 0, 0, 4, 8, 200);
            for (int y = 0; y < 8; y++) {
                for (int x = 0; x < 8; x++) {
                    TestPixels.set(mat, x, y, 3, x < 4 ? 255 : x < 6 ? 51 : 0);
                }
            }
        })) {
            return TestPictures.png(image);
        }
    }

    @Test
    void opaquePixelsCoverAndHideAndOthersLetThrough(@TempDir Path folder) throws IOException {
        Resource file =
                Resource.at(Files.write(folder.resolve("element.png"), element().array()));
        Label label = Label.NONE.withInstances(List.of(
                Instance.boxed("beneath", new Box(10, 5, 14, 13)),
                Instance.boxed("half", new Box(12, 5, 16, 13)),
                Instance.boxed("beside", new Box(16, 5, 20, 13))));
        try (Mat canvas = TestPictures.black(30, 20, CV_8UC3, mat -> TestPixels.fill(mat, 0, 0, 30, 20, 100));
                Subject subject = ImageMedium.DEFAULT.open(TestPictures.payload(ImageFormat.PNG, canvas), label);
                Draft draft = subject.draft()) {
            draft.apply(new OverlayElements.Drawn(file.fingerprint(), 10, 5, 8, 8).with(file));
            Augmented copy = draft.finish();

            try (Mat made = TestPixels.decoded(((Payload.Image) copy.payload()).encoded())) {
                for (int y = 0; y < 20; y++) {
                    for (int x = 0; x < 30; x++) {
                        boolean on = y >= 5 && y < 13 && x >= 10;
                        int expected = on && x < 14 ? 200 : on && x < 16 ? 80 : 100; // a fifth of black over 100
                        assertThat(TestPixels.level(made, x, y, 1))
                                .as("(%d, %d)", x, y)
                                .isEqualTo(expected);
                    }
                }
            }
            assertThat(copy.label().instances()).extracting(Instance::category).containsExactly("half", "beside");
            assertThat(copy.label().instances().get(0).visibility()).isCloseTo(0.5, within(1e-9));
            assertThat(copy.label().instances().get(1).visibility()).isEqualTo(1);
        }
    }

    @Test
    void itIsTheContentsThatAreDrawn(@TempDir Path folder) throws IOException {
        Path one = Files.write(folder.resolve("one.png"), element().array());
        Path other = Files.write(folder.resolve("other.png"), element().array());

        assertThat(drawn(one)).isEqualTo(drawn(other));
    }

    @Test
    void theLineageIsSmallAndNeedsTheVeryFile(@TempDir Path folder) throws IOException {
        byte[] noise = new byte[3 * 100 * 100];
        new Random(1).nextBytes(noise);
        Bytes large = noisy(noise);
        assertThat(large.size()).isGreaterThan(30_000);
        Path path = Files.write(folder.resolve("element.png"), large.array());
        Stage stage = Stage.of(new OverlayElements(List.of(Resource.at(path)), new Range(0.2, 0.5)));
        Augmenter augmenter = new Augmenter(new StepCodec(Catalog.of(List.of(new ImageOperations()))));
        try (Subject subject =
                ImageMedium.DEFAULT.open(TestPictures.payload(ImageFormat.PNG, 60, 40, CV_8UC3), Label.NONE)) {
            Augmenter.Result made = augmenter.make(subject, List.of(stage), Address.of(3, "overlay", "element"));
            assertThat(made.steps()).hasSize(1);
            assertThat(made.steps().get(0).parameters()).hasSizeLessThan(200).contains(large.sha256());

            // elsewhere: the pipeline is read anew, and names the file in another place
            Path elsewhere = Files.write(folder.resolve("moved.png"), large.array());
            assertThat(augmenter.replay(subject, made.steps(), Partners.NONE, files(elsewhere)))
                    .isEqualTo(made.copy());

            Path changed = Files.write(folder.resolve("changed.png"), element().array());
            ResourceIndex others = files(changed);
            assertThatThrownBy(() -> augmenter.replay(subject, made.steps(), Partners.NONE, others))
                    .isInstanceOf(ResourceException.class)
                    .hasMessage("the copy was made with a file whose SHA-256 begins with "
                            + large.sha256().substring(0, 12)
                            + ", and the pipeline names none of these contents; was the file changed?");
        }
    }

    @Test
    void aFileThatIsChangedUnderThePipelineIsRefused(@TempDir Path folder) throws IOException {
        byte[] own = noisy(new byte[] {7, 7, 7}).array(); // no other test's: what was read once stays known
        Path path = Files.write(folder.resolve("element.png"), own);
        Resource file = Resource.at(path);
        assertThat(file.fingerprint()).hasSize(64);
        Files.write(path, Arrays.copyOf(own, own.length + 1));

        OverlayElements operation = new OverlayElements(List.of(file), new Range(0.2, 0.21));
        assertThatThrownBy(() -> operation.draw(
                        ImageFacts.of(60, 40, 3, Label.NONE),
                        Address.of(7, "overlay", "changed").generator()))
                .isInstanceOf(ResourceException.class)
                .hasMessage(path + " was changed after the pipeline was read; start it again");
    }

    private static ResourceIndex files(Path path) {
        return ResourceIndex.of(
                List.of(Stage.of(new OverlayElements(List.of(Resource.at(path)), new Range(0.2, 0.5)))));
    }

    private static Bytes noisy(byte[] levels) {
        try (Mat image = TestPictures.black(100, 100, CV_8UC3, mat -> {
            for (int i = 0; i < levels.length; i++) {
                TestPixels.set(mat, i / 3 % 100, i / 300, i % 3, levels[i] & 0xff);
            }
        })) {
            return TestPictures.png(image);
        }
    }

    @Test
    void whatIsNoImageIsTheUsersMistake(@TempDir Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("words.png"), "no image");

        assertThatThrownBy(() -> drawn(text))
                .isInstanceOf(ResourceException.class)
                .hasMessageContaining("words.png cannot be used as an overlay: not a");
    }

    private static OverlayElements.Drawn drawn(Path file) {
        return new OverlayElements(List.of(Resource.at(file)), new Range(0.2, 0.5))
                .draw(
                        ImageFacts.of(60, 40, 3, Label.NONE),
                        Address.of(7, "overlay", "element").generator())
                .orElseThrow();
    }
}
