package dev.refract.gate;

import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.util.List;

/**
 * A copy before it is published.
 *
 * @param origin the sample it was made of
 * @param payload its payload
 * @param label its label
 * @param distance how far its payload is from the origin's, in [0, 1]
 * @param siblings payloads of the earlier copies of the same origin
 */
public record Candidate(Sample origin, Payload payload, Label label, double distance, List<Payload> siblings) {
    public Candidate {
        siblings = List.copyOf(siblings);
    }
}
