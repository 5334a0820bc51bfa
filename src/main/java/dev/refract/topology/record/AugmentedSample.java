package dev.refract.topology.record;

import dev.refract.copies.Copy;
import java.util.List;

/**
 * A training sample with every copy made, or refused with its reason; none is encoded yet.
 *
 * @param allocation what was allocated
 * @param own the copies of the sample itself, in the order of their numbers
 * @param topUps the copies of earlier samples, in the order of {@link Allocation#topUps}
 */
public record AugmentedSample(Allocation allocation, List<Copy> own, List<Copy> topUps) implements PublishInput {
    public AugmentedSample {
        own = List.copyOf(own);
        topUps = List.copyOf(topUps);
    }
}
