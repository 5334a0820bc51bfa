package dev.refract.topology.revision;

import java.util.BitSet;
import java.util.stream.IntStream;

/** Which samples of one origin are published, by the number of the copy; 0 is the original. Immutable. */
public final class CopyNumbers {
    /** No sample. */
    public static final CopyNumbers NONE = new CopyNumbers(new BitSet());

    /** The original alone. */
    public static final CopyNumbers ORIGINAL = NONE.with(0);

    private final BitSet numbers;

    private CopyNumbers(BitSet numbers) {
        this.numbers = numbers;
    }

    /** These numbers, each at least 0. */
    public static CopyNumbers of(IntStream numbers) {
        BitSet set = new BitSet();
        numbers.forEach(set::set);
        return new CopyNumbers(set);
    }

    /** These and one more. */
    public CopyNumbers with(int number) {
        return of(IntStream.concat(numbers.stream(), IntStream.of(number)));
    }

    /** The numbers, in order. */
    public IntStream stream() {
        return numbers.stream();
    }

    /** How many there are. */
    public int size() {
        return numbers.cardinality();
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return numbers.isEmpty();
    }

    /** A bit for each number up to the largest, eight in a byte. */
    byte[] encode() {
        return numbers.toByteArray();
    }

    static CopyNumbers decode(byte[] bits) {
        return new CopyNumbers(BitSet.valueOf(bits));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CopyNumbers that && numbers.equals(that.numbers);
    }

    @Override
    public int hashCode() {
        return numbers.hashCode();
    }

    @Override
    public String toString() {
        return numbers.toString();
    }
}
