package dev.refract.copies;

import dev.refract.sample.Payload;
import dev.refract.sample.Reason;
import dev.refract.sample.Sample;
import java.util.Optional;

/** The result of one copy: made, or refused at every attempt. */
public sealed interface Copy {
    /** Its number, at least 1. */
    int number();

    /** Its payload; empty when it is refused. */
    default Optional<Payload> payload() {
        return this instanceof Made made ? Optional.of(made.sample().payload()) : Optional.empty();
    }

    /** A copy that passed all gates. */
    record Made(Sample sample) implements Copy {
        @Override
        public int number() {
            return sample.copy();
        }
    }

    /**
     * A copy that passed the gates at no attempt, or that could not be made.
     *
     * @param refusal why the last attempt was refused
     * @param last the copy that the gates refused at the last attempt; empty when it could not be made
     */
    record Refused(int number, Reason reason, String refusal, Optional<Sample> last) implements Copy {
        /** A copy that could not be made. */
        public Refused(int number, Reason reason, String refusal) {
            this(number, reason, refusal, Optional.empty());
        }
    }
}
