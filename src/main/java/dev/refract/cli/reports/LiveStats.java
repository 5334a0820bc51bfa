package dev.refract.cli.reports;

import dev.refract.balance.rules.ClassDistribution;
import dev.refract.cli.accounting.ClassCount;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a pipeline stands at one moment, as its topics tell.
 *
 * @param classes counts by class, in alphabetical order; only those of training
 * @param targetMix what the target asks for, given what came in
 * @param inputDistance distance of what came in to it, total variation
 * @param windowDistance distance of the last 2,000 samples that came out
 * @param outputDistance distance of all samples that came out
 * @param distanceHistory that distance at the last looks, this one included
 * @param reasons dead letters by reason code
 * @param round the newest that a sample was decided by; 0 for none
 */
record LiveStats(
        Map<String, ClassCount> classes,
        ClassDistribution targetMix,
        double inputDistance,
        double windowDistance,
        double outputDistance,
        List<Double> distanceHistory,
        Map<String, Long> reasons,
        long round) {

    LiveStats {
        classes = Collections.unmodifiableMap(new TreeMap<>(classes));
        distanceHistory = List.copyOf(distanceHistory);
        reasons = Collections.unmodifiableMap(new TreeMap<>(reasons));
    }
}
