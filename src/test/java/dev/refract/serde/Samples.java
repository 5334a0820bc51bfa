package dev.refract.serde;

import dev.refract.random.Address;
import dev.refract.sample.Annotation;
import dev.refract.sample.AppliedStep;
import dev.refract.sample.Box;
import dev.refract.sample.Bytes;
import dev.refract.sample.Cell;
import dev.refract.sample.Event;
import dev.refract.sample.Instance;
import dev.refract.sample.Keypoint;
import dev.refract.sample.Kind;
import dev.refract.sample.Label;
import dev.refract.sample.Lineage;
import dev.refract.sample.Payload;
import dev.refract.sample.Point;
import dev.refract.sample.Polygon;
import dev.refract.sample.Sample;
import dev.refract.sample.Span;
import dev.refract.sample.Split;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.commons.rng.UniformRandomProvider;

/** Samples of every shape, drawn from a seed. */
final class Samples {
    private final UniformRandomProvider random;

    Samples(long seed) {
        this.random = Address.of(seed, "samples", "").generator();
    }

    Sample next() {
        String id = "id-" + word();
        String origin = maybe() ? id : "origin-" + word();
        boolean original = maybe();
        return new Sample(
                id,
                pick(List.of(Split.values())),
                original ? 0 : random.nextInt(100) + 1,
                1 - random.nextDouble(),
                maybe() ? 0 : random.nextInt(Integer.MAX_VALUE),
                origin,
                maybe() ? origin : "group-" + word(),
                random.nextLong(),
                payload(),
                maybe() ? Label.NONE : label(),
                original ? Optional.empty() : Optional.of(lineage()),
                words());
    }

    private Payload payload() {
        return switch (random.nextInt(8)) {
            case 0 -> new Payload.Image(bytes(), "image/png");
            case 1 -> new Payload.Text(word() + " \uD83D\uDE00 \r\n" + word());
            case 2 -> new Payload.Audio(bytes(), "audio/wav");
            case 3 ->
                new Payload.Series(
                        List.of("x", "y"), 50, List.of(List.of(1.5, random.nextDouble()), List.of(0.0, -1e300)));
            case 4 -> row();
            case 5 -> new Payload.Video(bytes(), "video/mp4");
            case 6 -> new Payload.Volume(bytes(), "application/dicom");
            default ->
                new Payload.Reference(
                        Kind.IMAGE, "file:/" + word(), "0".repeat(64), random.nextLong(1L << 40), "image/tiff");
        };
    }

    private Payload row() {
        Map<String, Cell> cells = new LinkedHashMap<>();
        cells.put("z", new Cell.Numeric(random.nextDouble()));
        cells.put("a", new Cell.Category(word()));
        cells.put("m", new Cell.Missing());
        cells.put("i", new Cell.Integral(random.nextLong()));
        cells.put("b", new Cell.Bool(maybe()));
        cells.put("t", new Cell.Timestamp(random.nextLong()));
        return new Payload.Row(cells);
    }

    private Label label() {
        double share = 0.25 + random.nextDouble() / 2;
        Map<String, Double> classes = new LinkedHashMap<>();
        classes.put("z", share);
        classes.put("a", 1 - share);
        return new Label(
                classes,
                maybe() ? Map.of() : Map.of("x", 1.0, "y", share),
                maybe() ? OptionalDouble.empty() : OptionalDouble.of(random.nextDouble()),
                list(this::instance),
                list(() -> new Span(random.nextInt(5), 5 + random.nextInt(5), word())),
                list(() -> new Event(random.nextDouble(), 1 + random.nextDouble(), word())),
                maybe() ? Optional.empty() : Optional.of(annotation()));
    }

    private Annotation annotation() {
        return new Annotation(
                maybe() ? Optional.empty() : Optional.of(word()),
                maybe() ? Optional.empty() : Optional.of(word()),
                maybe() ? OptionalDouble.empty() : OptionalDouble.of(random.nextDouble()),
                maybe() ? OptionalDouble.empty() : OptionalDouble.of(random.nextDouble()));
    }

    private Instance instance() {
        return new Instance(
                word(),
                maybe() ? Optional.empty() : Optional.of(new Box(random.nextDouble(), 0, 2, 3 + random.nextDouble())),
                list(() -> new Polygon(List.of(point(), point(), point(), point()))),
                maybe() ? Optional.empty() : Optional.of(bytes()),
                list(() -> new Keypoint(word(), point(), maybe())),
                random.nextDouble(),
                words());
    }

    private Lineage lineage() {
        return new Lineage(
                word(),
                random.nextInt(9) + 1,
                "f".repeat(64),
                List.of(word(), word()),
                list(() -> new AppliedStep(word(), "{\"angle\":" + random.nextDouble() + "}")),
                random.nextLong(1000));
    }

    private Point point() {
        return new Point(random.nextDouble() * 100, random.nextDouble() * 100);
    }

    private Map<String, String> words() {
        return words(new TreeMap<>());
    }

    private Map<String, String> words(Map<String, String> words) {
        for (int i = random.nextInt(3); i > 0; i--) {
            words.put(word(), word());
        }
        return words;
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private Bytes bytes() {
        byte[] content = new byte[random.nextInt(50)];
        random.nextBytes(content);
        return Bytes.of(content);
    }

    private String word() {
        return Long.toString(random.nextLong(), 36);
    }

    private boolean maybe() {
        return random.nextBoolean();
    }

    private <T> List<T> list(Supplier<T> each) {
        List<T> values = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            values.add(each.get());
        }
        return values;
    }
}
