package dev.refract.augment;

import dev.refract.sample.Label;
import dev.refract.sample.Payload;

/** An earlier training sample that a copy may be mixed with. */
public interface Partner {

    /** Id of the sample; what a step names it by. */
    String id();

    /** Its data, as they travel. */
    Payload payload();

    /** What is known about it. */
    Label label();

    /** A partner that is at hand. */
    record InMemory(String id, Payload payload, Label label) implements Partner {}
}
