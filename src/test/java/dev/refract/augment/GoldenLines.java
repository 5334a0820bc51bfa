package dev.refract.augment;

import dev.refract.sample.AppliedStep;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines of a golden file of copies: columns that tabs part, because JSON holds none. */
final class GoldenLines {
    private static final int FIXED = 6;

    private GoldenLines() {}

    /**
     * What one copy was made by, and what came out.
     *
     * @param key id of the operation or policy, and which of its settings
     * @param copy number of the copy, from 1
     * @param payload SHA-256 of {@link PlainValues} of the payload
     * @param label the same of the label
     * @param settings the operation as users write it, as JSON
     */
    record Line(
            String key,
            String specimen,
            int copy,
            String payload,
            String label,
            String settings,
            List<AppliedStep> steps) {

        static Line of(
                String key, String specimen, int copy, Augmented made, String settings, List<AppliedStep> steps) {
            String payload = PlainValues.sha256(made.payload());
            return new Line(key, specimen, copy, payload, PlainValues.sha256(made.label()), settings, steps);
        }

        /** The same with another copy. */
        Line with(Augmented made) {
            return of(key, specimen, copy, made, settings, steps);
        }

        /** The same, if its payload were the other's. */
        Line withPayloadOf(Line other) {
            return new Line(key, specimen, copy, other.payload, label, settings, steps);
        }

        static Line parse(String text) {
            String[] columns = text.split("\t", -1);
            List<AppliedStep> steps = new ArrayList<>();
            for (int i = FIXED; i < columns.length; i += 2) {
                steps.add(new AppliedStep(columns[i], columns[i + 1]));
            }
            int copy = Integer.parseInt(columns[2]);
            return new Line(columns[0], columns[1], copy, columns[3], columns[4], columns[5], steps);
        }

        @Override
        public String toString() {
            Stream<String> fixed = Stream.of(key, specimen, String.valueOf(copy), payload, label, settings);
            Stream<String> drawn = steps.stream().flatMap(step -> Stream.of(step.operation(), step.parameters()));
            return Stream.concat(fixed, drawn).collect(Collectors.joining("\t"));
        }
    }

    static List<Line> parse(String file) {
        return file.lines().map(Line::parse).toList();
    }

    static String text(List<Line> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
