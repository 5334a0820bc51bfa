package dev.refract.cli.reports;

/**
 * Marked objects of one class in training.
 *
 * @param in in its inputs
 * @param out in what is published
 */
record ObjectCount(long in, long out) {
    static final ObjectCount NONE = new ObjectCount(0, 0);

    ObjectCount plus(ObjectCount other) {
        return new ObjectCount(in + other.in, out + other.out);
    }
}
