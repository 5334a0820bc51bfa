package dev.refract.random;

/**
 * As many random words as there are numbers, each found from its place alone: SplitMix64 (Steele, Lea and
 * Flood, OOPSLA 2014) as a counter. For fields of millions of numbers, where a generator that is called
 * value by value would be most of the work; the words are the same on every machine.
 */
public record CounterRandom(long seed) {

    /** The word at a place, 64 bits that are independent of those at other places. */
    public long at(long place) {
        return Address.mix(seed + (place + 1) * Address.GOLDEN);
    }
}
