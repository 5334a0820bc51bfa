package dev.refract.augment.series;

import java.util.Arrays;

/**
 * A series of numbers as a line of block characters (sparklines: Tufte, "Beautiful Evidence", 2006).
 *
 * @param low number at the bottom
 * @param high number at the top
 */
record Sparkline(double low, double high) {
    private static final String LEVELS = "▁▂▃▄▅▆▇█";
    private static final int WIDTH = 48;

    /** The scale that holds all of these numbers. */
    static Sparkline of(double[] values) {
        return new Sparkline(
                Arrays.stream(values).min().orElse(0),
                Arrays.stream(values).max().orElse(0));
    }

    /** At most {@value #WIDTH} characters, each the mean of its part of the numbers; what exceeds the scale is cut off. */
    String draw(double[] values) {
        StringBuilder line = new StringBuilder();
        int width = Math.min(WIDTH, values.length);
        for (int i = 0; i < width; i++) {
            int from = (int) ((long) i * values.length / width);
            int to = (int) ((i + 1L) * values.length / width);
            line.append(LEVELS.charAt(
                    level(Arrays.stream(values, from, to).average().orElse(low))));
        }
        return line.toString();
    }

    private int level(double value) {
        double place = high > low ? (value - low) / (high - low) : 0.5;
        return (int) Math.max(0, Math.min(LEVELS.length() - 1, Math.floor(place * LEVELS.length())));
    }
}
