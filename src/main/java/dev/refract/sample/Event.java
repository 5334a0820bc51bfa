package dev.refract.sample;

/**
 * A marked stretch of a sound or series.
 *
 * @param onset seconds from the start
 * @param offset seconds from the start, at least {@code onset}
 */
public record Event(double onset, double offset, String category) {
    public Event {
        if (!(onset >= 0 && offset >= onset)) {
            throw new DataFault(
                    Reason.INVALID_SAMPLE, "event must have 0 <= onset <= offset, found " + onset + ".." + offset);
        }
    }
}
