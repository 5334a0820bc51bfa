package dev.refract.cli;

import dev.refract.balance.rules.ClassDistribution;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a pipeline stands at one moment, as its topics tell.
 *
 * @param classes counts by class, in alphabetical order; only those of training
 * @param wanted what the target asks for, given what came in
 * @param in distance of what came in to it, total variation
 * @param window distance of the last 2,000 samples that came out
 * @param all distance of all samples that came out
 * @param trend that distance at the last looks, this one included
 * @param reasons dead letters by reason code
 * @param epoch the newest that a sample was decided by; 0 for none
 */
record Live(
        Map<String, ClassCount> classes,
        ClassDistribution wanted,
        double in,
        double window,
        double all,
        List<Double> trend,
        Map<String, Long> reasons,
        long epoch) {

    Live {
        classes = Collections.unmodifiableMap(new TreeMap<>(classes));
        trend = List.copyOf(trend);
        reasons = Collections.unmodifiableMap(new TreeMap<>(reasons));
    }
}
