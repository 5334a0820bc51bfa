package dev.refract.topology.work;

import dev.refract.errors.RefractException;

/** Too many copies are still worked on after their time was over, and nothing can end them but the end of the process. */
public final class RunawayWorkException extends RefractException {
    RunawayWorkException(int runaways, String last) {
        super(runaways + " copies are still being worked on after their time was over; the last is " + last
                + ". Find the operation that does not end, or raise limits.max_copy_ms");
    }
}
