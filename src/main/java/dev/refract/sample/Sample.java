package dev.refract.sample;

import java.util.Map;
import java.util.Optional;

/**
 * One labeled sample, an original or a copy.
 *
 * @param id unique name; of a copy, a pure function of its origin, pipeline and number
 * @param originId id of the original this descends from; its own id for an original
 * @param groupId samples of one group (a patient, a speaker, a scene) never part across splits
 * @param split the side it is on
 * @param eventTime when it happened, in milliseconds since 1970; copies keep their origin's
 * @param payload the data
 * @param label what is known about the data
 * @param lineage how a copy was made; empty for an original
 * @param attributes free facts, carried along
 */
public record Sample(
        String id,
        String originId,
        String groupId,
        Split split,
        long eventTime,
        Payload payload,
        Label label,
        Optional<Lineage> lineage,
        Map<String, String> attributes) {

    public Sample {
        if (id.isEmpty() || originId.isEmpty() || groupId.isEmpty()) {
            throw new DataFault(Reason.INVALID_SAMPLE, "id, origin id and group id must not be empty");
        }
        attributes = OrderedMaps.copyOf(attributes);
    }

    /** An original that is its own group and on no side yet. */
    public static Sample original(String id, long eventTime, Payload payload, Label label) {
        return new Sample(id, id, id, Split.UNASSIGNED, eventTime, payload, label, Optional.empty(), Map.of());
    }

    public Sample withSplit(Split assigned) {
        return new Sample(id, originId, groupId, assigned, eventTime, payload, label, lineage, attributes);
    }

    public Sample withGroup(String group) {
        return new Sample(id, originId, group, split, eventTime, payload, label, lineage, attributes);
    }

    public Sample withAttributes(Map<String, String> changed) {
        return new Sample(id, originId, groupId, split, eventTime, payload, label, lineage, changed);
    }

    /** A copy of this sample: same origin, group, time and attributes; the rest is new. */
    public Sample copy(String copyId, Payload changed, Label changedLabel, Lineage made) {
        return new Sample(
                copyId, originId, groupId, split, eventTime, changed, changedLabel, Optional.of(made), attributes);
    }
}
