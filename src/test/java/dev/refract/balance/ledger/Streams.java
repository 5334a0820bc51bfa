package dev.refract.balance.ledger;

import dev.refract.balance.rules.BalanceRules;
import dev.refract.balance.rules.ReservoirSettings;
import dev.refract.balance.rules.Target;
import dev.refract.simulate.DistanceMeter;
import dev.refract.simulate.Draws;
import dev.refract.simulate.LabelStream;
import dev.refract.simulate.Simulation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.L64X128Mix;

/** Streams of labels beside the five scenarios, and what is run over them. */
public final class Streams {
    private Streams() {}

    public static String name(int index) {
        return "c" + index;
    }

    /** A data set: so many records of each class, each kept with a probability, in random order. */
    static LabelStream shuffled(long seed, double kept, int... counts) {
        List<String> labels = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(seed);
        for (int c = 0; c < counts.length; c++) {
            for (int i = 0; i < counts[c]; i++) {
                if (random.nextDouble() < kept) {
                    labels.add(name(c));
                }
            }
        }
        Collections.shuffle(labels, new Random(seed));
        return LabelStream.of(labels);
    }

    /** A data set class by class, the worst drift there is. */
    static LabelStream sorted(int... counts) {
        List<String> labels = new ArrayList<>();
        for (int c = 0; c < counts.length; c++) {
            labels.addAll(Collections.nCopies(counts[c], name(c)));
        }
        return LabelStream.of(labels);
    }

    /** Labels drawn with these shares; the last takes the rest. */
    public static LabelStream steady(long seed, int records, double... shares) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> labels = new ArrayList<>();
        for (int t = 0; t < records; t++) {
            double at = random.nextDouble();
            int index = 0;
            while (index < shares.length - 1 && at >= shares[index]) {
                at -= shares[index];
                index++;
            }
            labels.add(name(index));
        }
        return LabelStream.of(labels);
    }

    static Simulation run(LabelStream stream, BalanceRules rules, long seed) {
        return run(stream, rules, ReservoirSettings.DEFAULT, seed);
    }

    static Simulation run(LabelStream stream, BalanceRules rules, ReservoirSettings reservoirs, long seed) {
        return Simulation.run(stream, rules, reservoirs, Draws.seeded(seed));
    }

    /** Runs any sampler over a stream, measured against uniform. */
    static DistanceMeter measure(LabelStream stream, Sampler sampler, long seed) {
        DistanceMeter meter = new DistanceMeter(stream, new Target.Uniform());
        UniformRandomProvider random = new L64X128Mix(seed, 2, 3, 5);
        for (String label : stream.labels()) {
            sampler.take(label, random, meter);
            meter.next();
        }
        return meter;
    }
}
