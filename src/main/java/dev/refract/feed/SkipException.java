package dev.refract.feed;

/** Carries a {@link SkipReason} out of a format; {@link Reader} turns it into an outcome. */
final class SkipException extends Exception {
    private final SkipReason reason;

    SkipException(SkipReason reason, String message) {
        super(message);
        this.reason = reason;
    }

    SkipReason reason() {
        return reason;
    }
}
