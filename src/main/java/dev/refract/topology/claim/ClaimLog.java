package dev.refract.topology.claim;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All claims that stand, in the order in which they were made. Of two to one topic, the earlier counts. */
public final class ClaimLog {
    private final Map<String, Claim> claims = new LinkedHashMap<>();

    /**
     * Takes the next record.
     *
     * @param claim empty when the one under this key is given up
     */
    void take(String key, Optional<Claim> claim) {
        claim.ifPresentOrElse(made -> claims.put(key, made), () -> claims.remove(key));
    }

    /** The claims that stand. */
    public Collection<Claim> all() {
        return Collections.unmodifiableCollection(claims.values());
    }

    /** The claim that counts for a topic. */
    public Optional<Claim> ofSink(String topic, String topicId) {
        return claims.values().stream()
                .filter(claim -> claim.isOf(topic, topicId))
                .findFirst();
    }

    /** The claims of other pipelines to a topic, those of a topic of this name that is gone included. */
    List<Claim> rivals(String topic, String owner) {
        return claims.values().stream()
                .filter(claim -> claim.kind() == Claim.Kind.SINK
                        && claim.subject().equals(topic)
                        && !claim.owner().equals(owner))
                .toList();
    }

    /** The claim of an application to its state. */
    public Optional<Claim> ofState(String applicationId) {
        return claims.values().stream()
                .filter(claim ->
                        claim.kind() == Claim.Kind.STATE && claim.subject().equals(applicationId))
                .findFirst();
    }

    /** All that a pipeline claims. */
    List<Claim> of(String owner) {
        return claims.values().stream()
                .filter(claim -> claim.owner().equals(owner))
                .toList();
    }
}
