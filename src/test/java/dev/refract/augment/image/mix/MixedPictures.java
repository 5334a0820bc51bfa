package dev.refract.augment.image.mix;

import dev.refract.augment.Augmented;
import dev.refract.augment.Draft;
import dev.refract.augment.Mixing;
import dev.refract.augment.MixingStep;
import dev.refract.augment.Partner;
import dev.refract.augment.Partners;
import dev.refract.augment.Stage;
import dev.refract.augment.Subject;
import dev.refract.augment.catalog.Catalog;
import dev.refract.augment.engine.Augmenter;
import dev.refract.augment.engine.StepCodec;
import dev.refract.augment.image.ImageMedium;
import dev.refract.augment.image.TestPictures;
import dev.refract.augment.image.TestPixels;
import dev.refract.augment.image.codec.ImageFormat;
import dev.refract.random.Address;
import dev.refract.sample.Box;
import dev.refract.sample.Bytes;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/** What the tests of mixed images share: small pictures, partners, and looks at the result. */
final class MixedPictures {
    private MixedPictures() {}

    static final StepCodec CODEC = new StepCodec(Catalog.load());
    static final Augmenter AUGMENTER = new Augmenter(CODEC);
    static final Label CAT = Label.of("cat");
    static final Label DOG = Label.of("dog");
    static final Box MIDDLE = new Box(10, 10, 20, 20);

    static Augmenter.Result made(Mixing<?> operation, Payload own, Label label, int seed, Partner... partners) {
        try (Subject subject = ImageMedium.DEFAULT.open(own, label)) {
            return AUGMENTER.make(
                    subject,
                    List.of(Stage.of(operation)),
                    Partners.of(List.of(partners)),
                    Address.of(seed, "mixed", "image"));
        }
    }

    static Augmented apply(Payload own, Label label, MixingStep step, Partner... partners) {
        try (Subject subject = ImageMedium.DEFAULT.open(own, label);
                Draft draft = subject.draft()) {
            draft.mix(step, List.of(partners));
            return draft.finish();
        }
    }

    static Partner partner(String id, Payload payload, Label label) {
        return new Partner.InMemory(id, payload, label);
    }

    static Payload flat(int width, int height, int level) {
        try (Mat image = TestPictures.black(
                width, height, opencv_core.CV_8UC1, mat -> TestPixels.fill(mat, 0, 0, width, height, level))) {
            return TestPictures.payload(ImageFormat.PNG, image);
        }
    }

    static Bytes mask(int width, int height, int left, int top, int cols, int rows) {
        return PixelMask.rectangle(width, height, left, top, cols, rows).png();
    }

    static Mat decoded(Augmented copy) {
        return TestPixels.decoded(((Payload.Image) copy.payload()).encoded());
    }

    /** How many pixels there are of each level. */
    static Map<Integer, Integer> levels(Augmented copy) {
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
