package dev.refract.cli.accounting;

/**
 * Marked objects of one class in training.
 *
 * @param in in its inputs
 * @param out in what is published
 */
public record ObjectCount(long in, long out) {
    public static final ObjectCount NONE = new ObjectCount(0, 0);

    /** Both counts together. */
    public ObjectCount plus(ObjectCount other) {
        return new ObjectCount(in + other.in, out + other.out);
    }
}
