package dev.refract.augment.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_core.CV_16UC3;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC4;

import dev.refract.augment.Augmentation;
import dev.refract.augment.Stage;
import dev.refract.augment.Subject;
import dev.refract.augment.catalog.Catalog;
import dev.refract.augment.catalog.ImageOperations;
import dev.refract.augment.engine.Augmenter;
import dev.refract.augment.engine.StepCodec;
import dev.refract.augment.image.codec.ImageFormat;
import dev.refract.augment.image.codec.ImageHeader;
import dev.refract.augment.image.label.BoxEstimate;
import dev.refract.random.Address;
import dev.refract.sample.Bytes;
import dev.refract.sample.DataFault;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.bytedeco.opencv.global.opencv_core;
import org.junit.jupiter.api.Test;

/**
 * Exactly once: damaged files of every format go through decoding and a random pipeline, and each becomes an
 * image or a data fault with its reason, never another exception. The long form is {@code -Drefract.damaged=20000}.
 */
class DamagedImagesTest {
    private static final int FILES = Integer.getInteger("refract.damaged", 600);
    private static final ImageMedium SMALL = new ImageMedium(
            OutputFormat.KEEP,
            90,
            200_000,
            0.1,
            1,
            0,
            0,
            BoxEstimate.ELLIPSE,
            true,
            Map.of(),
            Optional.empty(),
            Optional.empty());
    private static final Augmenter AUGMENTER = new Augmenter(new StepCodec(Catalog.of(List.of(new ImageOperations()))));

    @Test
    void everyDamagedFileIsAnImageOrADataFault() {
        List<Augmentation<?>> operations = new ImageContractSamples().operations();
        List<Payload.Image> whole = whole();
        UniformRandomProvider random = new SplitMix64(20261121);
        Map<ImageFormat, int[]> outcomes = new EnumMap<>(ImageFormat.class);
        for (int i = 0; i < FILES; i++) {
            Payload.Image from = whole.get(i % whole.size());
            ImageFormat format = ImageHeader.read(from.encoded()).format();
            Payload.Image damaged = new Payload.Image(mutated(from.encoded(), random), from.mediaType());
            int[] outcome = outcomes.computeIfAbsent(format, any -> new int[2]);
            outcome[survives(damaged, pipeline(operations, random), i) ? 0 : 1]++;
        }
        outcomes.forEach((format, outcome) ->
                System.out.println("damaged " + format + ": " + outcome[0] + " images, " + outcome[1] + " refused"));
        assertThat(outcomes).hasSize(ImageFormat.values().length);
        outcomes.forEach(
                (format, outcome) -> assertThat(outcome).as("%s", format).doesNotContain(0));
    }

    /** Whether a copy could be made; false when the data were refused. */
    private static boolean survives(Payload.Image image, List<Stage> stages, int number) {
        try (Subject subject = SMALL.open(image, Label.NONE)) {
            Augmenter.Result made = AUGMENTER.make(subject, stages, Address.of(number, "damaged", "image"));
            assertThat(((Payload.Image) made.copy().payload()).encoded().size()).isPositive();
            return true;
        } catch (DataFault fault) {
            assertThat(fault.getMessage()).isNotBlank();
            return false;
        } catch (RuntimeException other) {
            throw new AssertionError("file " + number + " through " + stages, other);
        }
    }

    private static List<Stage> pipeline(List<Augmentation<?>> operations, UniformRandomProvider random) {
        List<Stage> stages = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            stages.add(Stage.of(operations.get(random.nextInt(operations.size()))));
        }
        return stages;
    }

    /** Bits turned over, stretches overwritten, bytes cut out or off; the header is hit as often as the rest. */
    private static Bytes mutated(Bytes whole, UniformRandomProvider random) {
        byte[] bytes = whole.array().clone();
        for (int hits = random.nextInt(6); hits > 0; hits--) {
            int reach = random.nextBoolean() ? Math.min(80, bytes.length) : bytes.length;
            int at = random.nextInt(Math.max(1, reach));
            switch (random.nextInt(6)) {
                case 0 -> bytes = Arrays.copyOf(bytes, Math.max(1, bytes.length - random.nextInt(bytes.length)));
                case 1 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + random.nextInt(1, 16)), (byte) -1);
                case 2 -> System.arraycopy(bytes, at, bytes, at / 2, bytes.length - at);
                default -> bytes[Math.min(at, bytes.length - 1)] ^= (byte) (1 << random.nextInt(8));
            }
        }
        return Bytes.of(bytes);
    }

    private static List<Payload.Image> whole() {
        List<Payload.Image> whole = new ArrayList<>();
        for (ImageFormat format : ImageFormat.values()) {
            for (int type : new int[] {CV_8UC1, CV_8UC3}) {
                if (format != ImageFormat.GIF || type == CV_8UC3) {
                    whole.add(TestPictures.payload(format, 40, 30, type));
                }
            }
        }
        whole.add(TestPictures.payload(ImageFormat.PNG, 40, 30, CV_8UC4));
        whole.add(TestPictures.payload(ImageFormat.PNG, 40, 30, CV_16UC3));
        whole.add(TestPictures.payload(ImageFormat.WEBP, 40, 30, CV_8UC4));
        whole.add(TestPictures.payload(ImageFormat.TIFF, 40, 30, opencv_core.CV_16UC(6)));
        whole.add(TestPictures.payload(ImageFormat.TIFF, 40, 30, opencv_core.CV_8UC(2)));
        return whole;
    }
}
