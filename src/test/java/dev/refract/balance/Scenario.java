package dev.refract.balance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Streams of labels with known, changing priors: the five scenarios of the reference, and data sets. */
final class Scenario {
    /** Classes that exist at a record, in equal parts. */
    interface Truth {
        int classes(int record);
    }

    private interface Draw {
        String at(int record, SplittableRandom random);
    }

    private Scenario() {}

    /** A stream of labels and what it is balanced against. */
    record Stream(List<String> labels, Truth truth, int event) {
        /** The mix that a uniform target asks for at a record. */
        Mix uniform(int record) {
            TreeMap<String, Double> parts = new TreeMap<>();
            for (int c = 0; c < truth.classes(record); c++) {
                parts.put(name(c), 1.0);
            }
            return new Mix(parts);
        }
    }

    static String name(int index) {
        return "c" + index;
    }

    /** 99:1. */
    static Stream s1(long seed) {
        return stream(seed, 2, (t, r) -> pick(r, .99, .01));
    }

    /** Five classes from 70 % to half a percent. */
    static Stream s2(long seed) {
        return stream(seed, 5, (t, r) -> pick(r, .70, .20, .07, .025, .005));
    }

    /** 99:1 that flips to 1:99 half-way. */
    static Stream s3(long seed) {
        return new Stream(draw(seed, (t, r) -> t < 50_000 ? pick(r, .99, .01) : pick(r, .01, .99)), t -> 2, 50_000);
    }

    /** Two classes, and a third half-way. */
    static Stream s4(long seed) {
        return new Stream(
                draw(seed, (t, r) -> t < 50_000 ? pick(r, .9, .1) : pick(r, .85, .10, .05)),
                t -> t < 50_000 ? 2 : 3,
                50_000);
    }

    /** 5,000 records of one class, then 100 records half of them of another, again and again. */
    static Stream s5(long seed) {
        return stream(seed, 2, (t, r) -> t % 5_100 < 5_000 ? name(0) : pick(r, .5, .5));
    }

    /** A data set: so many records of each class, each kept with a probability, in random order. */
    static Stream shuffled(long seed, double kept, int... counts) {
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
        return new Stream(labels, t -> counts.length, -1);
    }

    /** A data set class by class, the worst drift there is; balanced against the classes so far. */
    static Stream sorted(int... counts) {
        List<String> labels = new ArrayList<>();
        for (int c = 0; c < counts.length; c++) {
            labels.addAll(Collections.nCopies(counts[c], name(c)));
        }
        return new Stream(labels, t -> Integer.parseInt(labels.get(t).substring(1)) + 1, -1);
    }

    /** Labels drawn with these shares; the last takes the rest. */
    static Stream steady(long seed, int records, double... shares) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> labels = new ArrayList<>();
        for (int t = 0; t < records; t++) {
            labels.add(pick(random, shares));
        }
        return new Stream(labels, t -> shares.length, -1);
    }

    private static Stream stream(long seed, int classes, Draw draw) {
        return new Stream(draw(seed, draw), t -> classes, -1);
    }

    private static List<String> draw(long seed, Draw draw) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> labels = new ArrayList<>();
        for (int t = 0; t < 100_000; t++) {
            labels.add(draw.at(t, random));
        }
        return labels;
    }

    private static String pick(SplittableRandom random, double... shares) {
        double at = random.nextDouble();
        int index = 0;
        while (index < shares.length - 1 && at >= shares[index]) {
            at -= shares[index];
            index++;
        }
        return name(index);
    }
}
