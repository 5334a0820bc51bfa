package dev.refract.augment.image.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The table of published pairs: a line each, {@code operation p magnitude | operation p magnitude}. */
final class LearnedPolicies {
    private static final String FILE = "auto-augment.txt";

    private LearnedPolicies() {}

    /** An operation, its probability, and its magnitude from 0 to 9. */
    record LearnedStep(MagnitudeSpace.Op op, double p, int magnitude) {}

    /** The pairs learned on a data set, in the order of the paper. */
    static List<List<LearnedStep>> pairs(AutoAugment.TrainingSet learned) {
        String heading = "[" + learned.name().toLowerCase(Locale.ROOT) + "]";
        return lines().dropWhile(line -> !line.equals(heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("["))
                .map(line -> Arrays.stream(line.split(" \\| ", -1))
                        .map(LearnedPolicies::entry)
                        .toList())
                .toList();
    }

    private static LearnedStep entry(String words) {
        String[] parts = words.split(" ", -1);
        return new LearnedStep(
                MagnitudeSpace.Op.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                Double.parseDouble(parts[1]),
                Integer.parseInt(parts[2]));
    }

    private static Stream<String> lines() {
        try (InputStream in = LearnedPolicies.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
