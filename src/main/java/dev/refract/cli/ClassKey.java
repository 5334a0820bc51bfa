package dev.refract.cli;

import dev.refract.sample.Instance;
import dev.refract.sample.Sample;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The class a sample is counted under when a pipeline does not balance: its main class. */
enum ClassKey implements Function<Sample, String> {
    /** The class with the largest share; the classes of its objects when it has none. */
    LABEL;

    /** The name of samples about which nothing is known. */
    static final String NONE = "(no class)";

    @Override
    public String apply(Sample sample) {
        return sample.label().mainClass().orElseGet(() -> objects(sample));
    }

    private static String objects(Sample sample) {
        String names = sample.label().instances().stream()
                .map(Instance::category)
                .distinct()
                .sorted()
                .collect(Collectors.joining("+"));
        return names.isEmpty() ? NONE : names;
    }
}
