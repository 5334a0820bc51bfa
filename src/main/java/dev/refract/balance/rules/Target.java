package dev.refract.balance.rules;

import dev.refract.balance.row.ClassRowKey;
import dev.refract.declare.Family;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The mix of classes that the output should have.
 *
 * <p>A target answers a weight per class; a class's share T is its weight divided by the sum of weights
 * over the classes seen so far. Weights, not shares, so that one class can be answered without looking
 * at the others.
 */
@Family(noun = "a target", untagged = "shares")
public sealed interface Target
        permits Target.Uniform,
                Target.AsIs,
                NamedShares,
                Target.Temperature,
                Target.EffectiveNumber,
                Target.RepeatFactor,
                Target.Custom {

    /**
     * How much of the output belongs to a class, relative to other classes.
     *
     * @param share the class's estimated share of the input, in (0, 1]
     * @param sightings its records so far, older ones counting less
     * @return a finite number, at least 0; 0 means that the class is not wanted
     */
    double weight(String label, double share, double sightings);

    /** Labels known before they are seen; they are established from their first record on. */
    default Set<String> declared() {
        return Set.of();
    }

    /**
     * Share of all labels together that are not declared. Empty when such a label may become a class of
     * its own once it has been seen often enough.
     */
    default OptionalDouble unknownShare() {
        return OptionalDouble.empty();
    }

    /**
     * What this target asks for in all, once these records came in: every class that came or is declared, also one
     * that never came. The share of labels that are not declared is divided among them as they came; when none came
     * it stands under {@code (other)}.
     *
     * @param in records of each class
     * @param known labels that are declared beside those of the target
     * @return shares, or numbers proportional to them; what measures a balance, not what steers it
     */
    default ClassDistribution expected(ClassDistribution in, Set<String> known) {
        TreeMap<String, Double> wanted = new TreeMap<>();
        TreeMap<String, Double> unknown = new TreeMap<>();
        TreeSet<String> labels = new TreeSet<>(in.amounts().keySet());
        labels.addAll(known);
        labels.addAll(declared());
        double total = Math.max(1, in.total());
        for (String label : labels) {
            double count = in.amounts().getOrDefault(label, 0.0);
            if (unknownShare().isEmpty() || declared().contains(label)) {
                wanted.put(label, weight(label, count / total, count));
            } else {
                unknown.put(label, count);
            }
        }
        double share = unknownShare().orElse(0);
        double rest = new ClassDistribution(unknown).total();
        if (rest == 0 && share > 0) {
            wanted.put(ClassRowKey.label(ClassRowKey.OTHER), share);
        }
        unknown.forEach((label, count) -> wanted.put(label, rest == 0 ? 0 : share * count / rest));
        return new ClassDistribution(wanted);
    }

    /** Every class seen has the same share. */
    @Named(id = "uniform", doc = "Every class seen has the same share.")
    record Uniform() implements Target {
        @Override
        public double weight(String label, double share, double sightings) {
            return 1;
        }
    }

    /** The input's own mix; every record becomes the same number of copies. */
    @Named(id = "as_is", doc = "The input's own mix.")
    record AsIs() implements Target {
        @Override
        public double weight(String label, double share, double sightings) {
            return share;
        }
    }

    /**
     * T proportional to p̂^τ, as language models mix corpora (Devlin et al. 2019; Conneau et al. 2020).
     *
     * @param tau 1 keeps the input's mix, 0 is uniform
     */
    @Named(id = "temperature", doc = "The input's mix, flattened: shares to a power.")
    record Temperature(
            @Param(
                    doc = "The power: 1 keeps the input's mix, 0 is uniform.",
                    min = 0,
                    max = 1,
                    shorthand = true,
                    example = "0.5")
            double tau)
            implements Target {
        public Temperature {
            if (!(tau >= 0 && tau <= 1)) {
                throw new IllegalArgumentException("temperature must be in [0, 1], found " + tau);
            }
        }

        @Override
        public double weight(String label, double share, double sightings) {
            return StrictMath.pow(share, tau);
        }
    }

    /**
     * T proportional to n(1-β)/(1-β^n): what training on the input's own mix weighs when every sample
     * carries the class-balanced weight of Cui et al. (CVPR 2019). n counts decayed sightings.
     *
     * @param beta 0 keeps the input's mix, towards 1 it becomes uniform; .99 to .9999 are usual
     */
    @Named(id = "effective_number", doc = "Weights by the effective number of samples (Cui et al. 2019).")
    record EffectiveNumber(
            @Param(
                    doc = "0 keeps the input's mix, towards 1 it becomes uniform.",
                    min = 0,
                    max = 1,
                    shorthand = true,
                    example = "0.999")
            double beta)
            implements Target {
        public EffectiveNumber {
            if (!(beta >= 0 && beta < 1)) {
                throw new IllegalArgumentException("effective_number must be in [0, 1), found " + beta);
            }
        }

        @Override
        public double weight(String label, double share, double sightings) {
            return share * (1 - beta) / (1 - StrictMath.pow(beta, Math.max(1, sightings)));
        }
    }

    /**
     * Repeat factor sampling (Gupta, Dollár and Girshick, LVIS, CVPR 2019): a class in the part f of all records is
     * repeated r = max(1, √(t/f)) times, a record of several classes as often as that of them with the largest r. For
     * records of one class, T is proportional to f·r.
     *
     * @param threshold t: classes that are more frequent are not repeated; .001 in LVIS
     */
    @Named(id = "repeat_factor", doc = "Repeats rare classes by the square root of threshold over frequency (LVIS).")
    record RepeatFactor(
            @Param(
                    doc = "Classes in a larger part of the records are not repeated.",
                    min = 0,
                    max = 1,
                    shorthand = true,
                    example = "0.1")
            double threshold)
            implements Target {
        public RepeatFactor {
            if (!(threshold > 0 && threshold <= 1)) {
                throw new IllegalArgumentException("repeat_factor must be in (0, 1], found " + threshold);
            }
        }

        /** r of a class in this part of the records, above 0. */
        public double factor(double frequency) {
            return Math.max(1, StrictMath.sqrt(threshold / frequency));
        }

        @Override
        public double weight(String label, double share, double sightings) {
            return share == 0 ? 0 : share * factor(share);
        }
    }

    /** Any other rule, written in Java; a pure function, or restarts will not repeat decisions. */
    non-sealed interface Custom extends Target {}
}
