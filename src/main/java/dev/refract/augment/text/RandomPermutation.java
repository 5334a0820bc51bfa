package dev.refract.augment.text;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/** Orders drawn at random. */
public final class RandomPermutation {
    private RandomPermutation() {}

    /** A permutation of 0 to {@code length − 1} other than the one that changes nothing; length at least 2. */
    public static List<Integer> of(int length, UniformRandomProvider random) {
        int[] order = Amount.shuffle(IntStream.range(0, length).toArray(), random);
        if (IntStream.range(0, length).allMatch(i -> order[i] == i)) {
            int other = 1 + random.nextInt(length - 1);
            order[0] = other;
            order[other] = 0;
        }
        return IntStream.of(order).boxed().toList();
    }
}
