package dev.refract.bench;

import dev.refract.random.Address;
import dev.refract.sample.Bytes;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.commons.rng.UniformRandomProvider;

/** What the benchmarks feed on; the same in every run. */
final class Inputs {
    private static final String[] WORDS = {
        "the", "film", "was", "long", "and", "quiet", "camera", "never", "leaves", "her", "face", "while", "music",
        "swells", "behind", "a", "door", "that", "nobody", "opens", "until", "morning", "comes", "over", "hills"
    };
    private static final int CLASSES = 10;

    private Inputs() {}

    /** Texts that make values of 200 bytes, of ten classes in a long tail. */
    static Stream<Sample> texts(long count) {
        return LongStream.range(0, count).mapToObj(Inputs::text);
    }

    /** One of {@link #texts}. */
    static Sample text(long number) {
        String id = "text-%07d".formatted(number);
        UniformRandomProvider random = Address.of(1, "bench", id).generator();
        StringBuilder text = new StringBuilder(200);
        while (text.length() < 156) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        }
        text.setLength(156);
        return Sample.original(id, number, new Payload.Text(text.toString()), Label.of(category(random)));
    }

    /** Ten classes of which each is 0.6 times as frequent as the one before. */
    private static String category(UniformRandomProvider random) {
        int category = 0;
        while (category < CLASSES - 1 && random.nextDouble() < 0.6) {
            category++;
        }
        return "class-" + category;
    }

    /** The files {@code folder/train/<class>/<name>.jpg}, in an order in which classes are mixed. */
    static Stream<Sample> images(Path folder) {
        Path train = folder.resolve("train");
        try (Stream<Path> files = Files.walk(train)) {
            return files
                    .filter(file -> file.toString().endsWith(".jpg"))
                    .map(train::relativize)
                    .sorted((a, b) -> Long.compare(place(a), place(b)))
                    .toList()
                    .stream()
                    .map(file -> image(train, file));
        } catch (IOException e) {
            throw new UncheckedIOException("images cannot be read from " + train, e);
        }
    }

    private static long place(Path file) {
        return Address.of(1, "bench", file.toString()).high();
    }

    private static Sample image(Path train, Path file) {
        try {
            Bytes encoded = Bytes.of(Files.readAllBytes(train.resolve(file)));
            String category = file.getParent().toString();
            return Sample.original(file.toString(), 0, new Payload.Image(encoded, "image/jpeg"), Label.of(category));
        } catch (IOException e) {
            throw new UncheckedIOException("image " + file + " cannot be read", e);
        }
    }

    /** Square JPEGs of drawn color gradients, of ten classes in a long tail. */
    static Stream<Sample> gradients(int count, int side) {
        return LongStream.range(0, count).mapToObj(number -> {
            String id = "image-%05d".formatted(number);
            UniformRandomProvider random = Address.of(1, "bench", id).generator();
            Label label = Label.of(category(random));
            return Sample.original(id, number, new Payload.Image(gradient(random, side), "image/jpeg"), label);
        });
    }

    /** A JPEG of a color gradient with some noise; about as large as a photograph. */
    static Bytes gradient(UniformRandomProvider random, int side) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        int color = random.nextInt(1 << 24);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int red = (color >> 16) + 255 * x / side + random.nextInt(16);
                int green = (color >> 8) + 255 * y / side + random.nextInt(16);
                int blue = color + 255 * (x + y) / (2 * side) + random.nextInt(16);
                image.setRGB(x, y, ((red & 255) << 16) | ((green & 255) << 8) | (blue & 255));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return Bytes.of(out.toByteArray());
    }
}
