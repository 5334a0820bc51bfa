package dev.refract.cli.accounting;

/**
 * Samples of one class.
 *
 * @param trainInput inputs that belong to training
 * @param originals of them published
 * @param copies published beside them
 * @param maxPerInput samples published of one input, itself included
 * @param validation published in validation
 * @param test published in test
 */
public record ClassCount(long trainInput, long originals, long copies, long maxPerInput, long validation, long test) {
    public static final ClassCount NONE = new ClassCount(0, 0, 0, 0, 0, 0);
    public static final ClassCount ORIGINAL = new ClassCount(0, 1, 0, 0, 0, 0);
    public static final ClassCount COPY = new ClassCount(0, 0, 1, 0, 0, 0);
    static final ClassCount VALIDATION = new ClassCount(0, 0, 0, 0, 1, 0);
    static final ClassCount TEST = new ClassCount(0, 0, 0, 0, 0, 1);

    /** One training input with {@code published} samples. */
    public static ClassCount input(long published) {
        return new ClassCount(1, 0, 0, published, 0, 0);
    }

    /** No sample, but the knowledge that one input has {@code published} of them. */
    public static ClassCount maxPerInput(long published) {
        return new ClassCount(0, 0, 0, published, 0, 0);
    }

    /** Both counts together. */
    public ClassCount plus(ClassCount other) {
        return new ClassCount(
                trainInput + other.trainInput,
                originals + other.originals,
                copies + other.copies,
                Math.max(maxPerInput, other.maxPerInput),
                validation + other.validation,
                test + other.test);
    }

    /** Samples of this class in the training stream. */
    public long trainOutput() {
        return originals + copies;
    }
}
