package dev.refract.cli.reports;

import dev.refract.balance.rules.ClassDistribution;
import dev.refract.cli.accounting.PipelineStats;
import java.util.SortedMap;

/**
 * How far the class mix is from the one that is wanted, as total variation in [0, 1]; no number where there is nothing to
 * compare.
 *
 * @param target the mix that is wanted, in words
 * @param in of the training inputs
 * @param out of the training stream
 */
public record MixDistance(String target, double in, double out) {

    static MixDistance of(PipelineStats stats, TargetMix target) {
        SortedMap<String, Long> in = stats.input(target.each());
        ClassDistribution wanted = target.targetFor(in);
        return new MixDistance(
                target.name(),
                ClassDistribution.of(in).distance(wanted),
                ClassDistribution.of(stats.output(target.each())).distance(wanted));
    }
}
