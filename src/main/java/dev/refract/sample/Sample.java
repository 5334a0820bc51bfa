package dev.refract.sample;

import java.util.Map;
import java.util.Optional;

/**
 * One sample, an original or a copy.
 *
 * @param id unique name; of a copy, a pure function of its origin, pipeline and number
 * @param split the side it is on
 * @param copy 0 for an original, else the copy's number among those of its origin, from 1
 * @param weight how many originals of its class it stands for, above 0; 1 when nothing was weighted
 * @param revision 0 for the first content published under the id, one more with each correction
 * @param originId id of the original this descends from; its own id for an original
 * @param groupId samples of one group (a patient, a speaker, a scene) never part across splits
 * @param eventTime when it happened, in milliseconds since 1970; copies keep their origin's
 * @param payload the data
 * @param label what is known about the data
 * @param lineage how a copy was made; empty for an original
 * @param attributes free facts, carried along
 */
public record Sample(
        String id,
        Split split,
        int copy,
        double weight,
        int revision,
        String originId,
        String groupId,
        long eventTime,
        Payload payload,
        Label label,
        Optional<Lineage> lineage,
        Map<String, String> attributes) {

    public Sample {
        if (id.isEmpty() || originId.isEmpty() || groupId.isEmpty()) {
            throw new DataFault(Reason.INVALID_SAMPLE, "id, origin id and group id must not be empty");
        }
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw new DataFault(Reason.INVALID_SAMPLE, "the weight must be above 0, found " + weight);
        }
        if (copy < 0 || revision < 0) {
            throw new DataFault(
                    Reason.INVALID_SAMPLE,
                    "copy and revision must not be negative, found " + copy + " and " + revision);
        }
        attributes = OrderedMaps.copyOf(attributes);
    }

    /** An original that is its own group and on no side yet. */
    public static Sample original(String id, long eventTime, Payload payload, Label label) {
        return new Sample(id, Split.UNASSIGNED, 0, 1, 0, id, id, eventTime, payload, label, Optional.empty(), Map.of());
    }

    public Sample withSplit(Split assigned) {
        return new Sample(
                id,
                assigned,
                copy,
                weight,
                revision,
                originId,
                groupId,
                eventTime,
                payload,
                label,
                lineage,
                attributes);
    }

    /** The same sample standing for {@code factor} times as many originals. */
    public Sample weighted(double factor) {
        return new Sample(
                id,
                split,
                copy,
                weight * factor,
                revision,
                originId,
                groupId,
                eventTime,
                payload,
                label,
                lineage,
                attributes);
    }

    public Sample withRevision(int number) {
        return new Sample(
                id, split, copy, weight, number, originId, groupId, eventTime, payload, label, lineage, attributes);
    }

    public Sample withGroup(String group) {
        return new Sample(
                id, split, copy, weight, revision, originId, group, eventTime, payload, label, lineage, attributes);
    }

    public Sample withAttributes(Map<String, String> changed) {
        return new Sample(
                id, split, copy, weight, revision, originId, groupId, eventTime, payload, label, lineage, changed);
    }

    /**
     * Copy {@code number} of this sample: same split, weight, revision, origin, group, time and attributes; the rest
     * is new.
     */
    public Sample copy(String copyId, int number, Payload changed, Label changedLabel, Lineage made) {
        return new Sample(
                copyId,
                split,
                number,
                weight,
                revision,
                originId,
                groupId,
                eventTime,
                changed,
                changedLabel,
                Optional.of(made),
                attributes);
    }
}
