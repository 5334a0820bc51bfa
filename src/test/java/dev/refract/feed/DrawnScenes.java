package dev.refract.feed;

import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.file.RunLengthMask;
import dev.refract.sample.Box;
import dev.refract.sample.Bytes;
import dev.refract.sample.Instance;
import dev.refract.sample.Keypoint;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Point;
import dev.refract.sample.Polygon;
import dev.refract.sample.Sample;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Images of odd sizes with objects at odd places, drawn from a seed. */
final class DrawnScenes {
    static final int MOST_SIDE = 70;
    private static final List<String> CLASSES = List.of("person", "a \"quoted\" class, <b>", "naïve: 1", "dog");
    private final Random random;
    private int width = MOST_SIDE;
    private int height = MOST_SIDE;

    DrawnScenes(long seed) {
        random = new Random(seed);
    }

    /** Samples whose objects have anything that an object can have, outlines or a mask. */
    List<Sample> samples(int count) {
        return scenes(count, this::anything);
    }

    /** Samples whose objects have boxes and facts. */
    List<Sample> boxes(int count) {
        return scenes(
                count,
                category -> new Instance(
                        category,
                        Optional.of(box()),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        1,
                        Map.of("difficult", "1", "pose", "Left")));
    }

    /** Samples whose objects have one outline each, and its bounds as their box. */
    List<Sample> outlines(int count) {
        return scenes(count, category -> {
            Polygon outline = polygon();
            return new Instance(
                    category,
                    Optional.of(Box.around(outline.corners())),
                    List.of(outline),
                    Optional.empty(),
                    List.of(),
                    1,
                    Map.of());
        });
    }

    /** A small image with this label. */
    static Sample picture(String id, Label label) {
        return Sample.original(id, 0, image(20, 10, 0), label);
    }

    private List<Sample> scenes(int count, Function<String, Instance> object) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            width = 8 + random.nextInt(MOST_SIDE - 7);
            height = 8 + random.nextInt(MOST_SIDE - 7);
            // the first has one of each class, so that no set is without
            List<String> categories = i == 0
                    ? CLASSES
                    : IntStream.range(0, random.nextInt(4))
                            .mapToObj(n -> CLASSES.get(random.nextInt(CLASSES.size())))
                            .toList();
            List<Instance> objects = categories.stream().map(object).toList();
            samples.add(Sample.original(
                    "../set #" + i + "/" + random.nextInt() + ".jpg~1",
                    0,
                    image(width, height, i),
                    Label.NONE.withInstances(objects)));
        }
        return samples;
    }

    private Instance anything(String category) {
        boolean masked = random.nextBoolean();
        List<Keypoint> points = new ArrayList<>();
        for (String name : category.equals("person") ? List.of("nose", "left_eye", "right_eye") : List.<String>of()) {
            if (random.nextInt(4) > 0) {
                // as COCO has them: on pixels, to a sixteenth
                Point at = new Point(random.nextInt(width * 16) / 16.0 + 0.5, random.nextInt(height * 16) / 16.0 + 0.5);
                points.add(new Keypoint(name, at, random.nextBoolean()));
            }
        }
        Map<String, String> facts = new LinkedHashMap<>();
        if (masked && random.nextBoolean()) {
            facts.put("iscrowd", "1");
        }
        if (random.nextBoolean()) {
            facts.put("occluded", "yes");
        }
        return new Instance(
                category,
                Optional.of(box()),
                masked
                        ? List.of()
                        : IntStream.range(0, random.nextInt(3))
                                .mapToObj(i -> polygon())
                                .toList(),
                masked ? Optional.of(mask()) : Optional.empty(),
                points,
                1,
                facts);
    }

    private Box box() {
        double left = random.nextDouble() * (width - 1);
        double top = random.nextDouble() * (height - 1);
        return new Box(
                left,
                top,
                left + 0.01 + random.nextDouble() * (width - left - 0.01),
                top + 0.01 + random.nextDouble() * (height - top - 0.01));
    }

    private Polygon polygon() {
        return new Polygon(IntStream.range(0, 3 + random.nextInt(5))
                .mapToObj(i -> new Point(random.nextDouble() * width, random.nextDouble() * height))
                .toList());
    }

    private Bytes mask() {
        List<Long> runs = new ArrayList<>();
        long left = (long) width * height;
        while (left > 0) {
            long run = Math.min(left, random.nextInt(4) == 0 ? random.nextInt(400) : 1L + random.nextInt(40));
            runs.add(runs.isEmpty() ? run : Math.max(1, run));
            left -= runs.get(runs.size() - 1);
        }
        try {
            return new RunLengthMask(runs).toPng(height, width);
        } catch (InvalidEntryException e) {
            throw new AssertionError(e);
        }
    }

    private static Payload.Image image(int width, int height, int grey) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setSample(0, 0, 0, grey);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Payload.Image(Bytes.of(out.toByteArray()), "image/png");
    }
}
