package dev.refract.topology.application;

import dev.refract.copies.Plan;
import dev.refract.topology.claim.Claim;
import dev.refract.topology.claim.SinkClaims;
import dev.refract.topology.store.Stores;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;

/** What has to be so before Kafka Streams starts: the sinks are the pipeline's own, and its state is what it committed. */
final class StartCheck {
    private StartCheck() {}

    /**
     * Claims the sinks of a pipeline, which exist.
     *
     * @throws dev.refract.topology.claim.ClaimException when a sink holds what its records must not be mixed with
     * @throws dev.refract.kafka.TopicException when a changelog is not what the committed position promises
     */
    static void require(Plan plan, Admin admin, Deployment deployment) {
        SinkClaims claims = new SinkClaims(admin, deployment.connection());
        boolean begun = new SourceProgress(admin, deployment.connection(), plan.pipeline()).begun();
        if (begun) {
            ChangelogCheck changelogs = new ChangelogCheck(admin, plan.pipeline());
            List<String> stores =
                    claims.ofState(plan.pipeline()).map(Claim::stores).orElse(List.of());
            changelogs.require(stores);
            if (stores.contains(Stores.SEEN)
                    && changelogs.isEmpty(Stores.SEEN)
                    && claims.hasPublished(plan.pipeline())) {
                throw changelogs.empty(Stores.SEEN);
            }
        }
        claims.claim(plan, begun, deployment.replication());
    }
}
