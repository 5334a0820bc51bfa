package dev.refract.bench;

import dev.refract.augment.Stage;
import dev.refract.augment.Subject;
import dev.refract.augment.catalog.Catalog;
import dev.refract.augment.engine.Augmenter;
import dev.refract.augment.engine.StepCodec;
import dev.refract.augment.image.ImageMedium;
import dev.refract.random.Address;
import dev.refract.sample.Box;
import dev.refract.sample.Bytes;
import dev.refract.sample.Instance;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Whether native memory stays where it is: opens, changes and encodes small labeled images, 200,000 by
 * default, and prints the resident memory of the process every tenth. Linux only, which tells it in
 * {@code /proc}.
 */
public final class Soak {
    private static final int SIDE = 64;
    private static final int SOURCES = 64;

    private static final List<String> STEPS = List.of(
            "flip_horizontal",
            "rotate",
            "random_resized_crop",
            "brightness",
            "contrast",
            "elastic",
            "perspective",
            "gaussian_blur",
            "gaussian_noise",
            "coarse_dropout");

    private Soak() {}

    /**
     * @param args the number of images
     */
    public static void main(String[] args) throws IOException {
        int images = args.length > 0 ? Integer.parseInt(args[0]) : 200_000;
        Augmenter augmenter = new Augmenter(new StepCodec(Catalog.load()));
        List<Stage> stages =
                STEPS.stream().map(id -> Stage.of(OperationBench.byDefault(id))).toList();
        Label label = Label.NONE.withInstances(List.of(Instance.boxed("cell", new Box(10, 12, 40, 44))));
        Address place = Address.of(1, "bench", "soak");
        byte[][] sources = new byte[SOURCES][];
        for (int i = 0; i < SOURCES; i++) {
            sources[i] = Inputs.gradient(place.child(i).generator(), SIDE).array();
        }
        long bytes = 0;
        for (int i = 1; i <= images; i++) {
            Payload.Image image = new Payload.Image(Bytes.of(sources[i % SOURCES]), "image/jpeg");
            try (Subject subject = ImageMedium.DEFAULT.open(image, label)) {
                Augmenter.Result made = augmenter.make(subject, stages, place.child(i));
                bytes += ((Payload.Image) made.copy().payload()).encoded().size();
            }
            if (i % Math.max(1, images / 10) == 0) {
                System.out.println(i + " images, " + bytes / i + " bytes each, resident " + resident());
            }
        }
    }

    private static String resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .map(line -> line.substring(6).trim())
                .findFirst()
                .orElseThrow();
    }
}
