package dev.refract.augment.series;

import dev.refract.sample.DataFault;
import dev.refract.sample.Payload;
import dev.refract.sample.Reason;
import java.util.Arrays;
import java.util.List;

/**
 * The values of a series, never changed.
 *
 * @param names of the channels
 * @param rate values per second and channel
 * @param channels one array per name, all of one length
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Signal(List<String> names, double rate, double[][] channels) {

    /**
     * The values of a payload.
     *
     * @throws DataFault when the rate is not positive or a value is not finite
     */
    static Signal of(Payload.Series series) {
        if (!(series.rate() > 0) || Double.isInfinite(series.rate())) {
            throw new DataFault(Reason.INVALID_SAMPLE, "a series needs a rate above 0, found " + series.rate());
        }
        double[][] channels = new double[series.values().size()][];
        for (int c = 0; c < channels.length; c++) {
            channels[c] = series.values().get(c).stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            for (double value : channels[c]) {
                if (!Double.isFinite(value)) {
                    throw new DataFault(
                            Reason.INVALID_SAMPLE,
                            "values must be finite, found " + value + " in channel "
                                    + series.channels().get(c));
                }
            }
        }
        return new Signal(series.channels(), series.rate(), channels);
    }

    Payload.Series payload() {
        return new Payload.Series(
                names,
                rate,
                Arrays.stream(channels)
                        .map(values -> Arrays.stream(values).boxed().toList())
                        .toList());
    }

    /** Values in each channel. */
    int length() {
        return channels.length == 0 ? 0 : channels[0].length;
    }

    double seconds() {
        return length() / rate;
    }

    /** Whether both have the same channels, in whatever order. */
    static boolean sameChannels(List<String> names, List<String> others) {
        return names.size() == others.size() && names.containsAll(others) && others.containsAll(names);
    }

    /** The same course over as many values, with the channels and rate, as {@code model} has. */
    Signal resampledTo(Signal model) {
        double[][] changed = new double[model.names.size()][];
        for (int c = 0; c < changed.length; c++) {
            changed[c] = resampled(channels[names.indexOf(model.names.get(c))], model.length());
        }
        return new Signal(model.names, model.rate, changed);
    }

    /** {@code share} of this and the rest of {@code other}, which has the same channels, rate and length. */
    Signal blended(Signal other, double share) {
        double[][] mixed = new double[channels.length][];
        for (int c = 0; c < mixed.length; c++) {
            mixed[c] = new double[length()];
            for (int i = 0; i < length(); i++) {
                mixed[c][i] = share * channels[c][i] + (1 - share) * other.channels[c][i];
            }
        }
        return new Signal(names, rate, mixed);
    }

    /** Mean absolute difference, in shares of each channel's range; above 1 counts as 1. */
    double distance(Signal other) {
        double sum = 0;
        for (int c = 0; c < channels.length; c++) {
            double[] values = channels[c];
            double range = Arrays.stream(values).max().orElse(0)
                    - Arrays.stream(values).min().orElse(0);
            double differences = 0;
            for (int i = 0; i < values.length; i++) {
                differences += Math.abs(values[i] - other.channels[c][i]) / values.length;
            }
            sum += Math.min(1, range > 0 ? differences / range : Math.min(1, differences));
        }
        return channels.length == 0 ? 0 : sum / channels.length;
    }

    private static double[] resampled(double[] from, int length) {
        if (from.length == length || from.length == 0) {
            return Arrays.copyOf(from, length);
        }
        double[] to = new double[length];
        for (int i = 0; i < length; i++) {
            double at = length == 1 ? 0 : (double) i * (from.length - 1) / (length - 1);
            int before = (int) Math.min(Math.floor(at), from.length - 1.0);
            int after = Math.min(before + 1, from.length - 1);
            to[i] = from[before] + (at - before) * (from[after] - from[before]);
        }
        return to;
    }
}
