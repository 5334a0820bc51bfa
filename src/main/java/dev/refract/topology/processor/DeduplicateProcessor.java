package dev.refract.topology.processor;

import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;
import dev.refract.spec.Revisions;
import dev.refract.split.Splitter;
import dev.refract.topology.metrics.RevisionMetrics;
import dev.refract.topology.metrics.WorkCounters;
import dev.refract.topology.record.DecodedSample;
import dev.refract.topology.record.DeduplicateInput;
import dev.refract.topology.record.Deletion;
import dev.refract.topology.record.InFlight;
import dev.refract.topology.record.Node;
import dev.refract.topology.record.Tombstone;
import dev.refract.topology.revision.ContentHash;
import dev.refract.topology.revision.ContentHasher;
import dev.refract.topology.revision.Publication;
import dev.refract.topology.revision.Revision;
import dev.refract.topology.store.SeenIds;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Lets each content of an id through once, and numbers it. It only looks: the publish stage writes down what is
 * published, so that a sample that was refused may come again.
 */
final class DeduplicateProcessor extends StageProcessor<DeduplicateInput> {
    private final Revisions revisions;
    private final Splitter splitter;
    private final WorkCounters counters;
    private final String next;
    private final String reject;
    private final ContentHasher hasher = new ContentHasher();
    private SeenIds seen;
    private RevisionMetrics metrics;

    DeduplicateProcessor(Revisions revisions, Splitter splitter, WorkCounters counters, String next, String reject) {
        super(Node.DEDUPLICATE);
        this.splitter = splitter;
        this.revisions = revisions;
        this.counters = counters;
        this.next = next;
        this.reject = reject;
    }

    @Override
    public void init(ProcessorContext<byte[], InFlight> context) {
        super.init(context);
        seen = SeenIds.of(context);
        metrics = new RevisionMetrics(gauges(), counters);
    }

    @Override
    void handle(Record<byte[], DeduplicateInput> record) {
        if (record.value() instanceof DecodedSample decoded) {
            look(record, decoded);
        } else if (record.value() instanceof Tombstone tombstone) {
            delete(record, tombstone);
        }
    }

    private void look(Record<byte[], ?> record, DecodedSample decoded) {
        ContentHash content = hasher.of(decoded.sample());
        Optional<Publication> known = seen.find(decoded.sample().id());
        if (known.isEmpty() && splitter.publishesOne() && seen.holds(splitter.content(decoded.sample()))) {
            metrics.countRepeated();
        } else if (known.isEmpty()) {
            forward(record.withValue(decoded.as(Revision.first(content))), next);
        } else if (known.get().holds(content)) {
            metrics.countRepeated();
        } else if (!known.get().stands() || revisions == Revisions.SUPERSEDE) {
            if (known.get().stands()) {
                metrics.countRevised();
            }
            forward(record.withValue(decoded.as(Revision.after(known.get(), content))), next);
        } else if (revisions == Revisions.IGNORE) {
            metrics.countIgnored();
        } else {
            refuse(record, decoded, known.get());
        }
    }

    private void refuse(Record<byte[], ?> record, DecodedSample decoded, Publication known) {
        DataFault fault = new DataFault(
                Reason.REVISED_SAMPLE,
                "the id came before with other content, revision " + known.revision()
                        + ": to publish corrections, name a topic in sink.retractions and set source.revisions to"
                        + " supersede; to drop them, set it to ignore");
        reject(record, decoded.source(), Optional.of(decoded.sample().id()), fault, reject);
    }

    private void delete(Record<byte[], ?> record, Tombstone tombstone) {
        Optional<Publication> standing = seen.find(tombstone.id()).filter(Publication::stands);
        if (standing.isPresent()) {
            metrics.countDeleted();
            forward(record.withValue(new Deletion(tombstone.source(), tombstone.id(), standing.get())), next);
        }
    }
}
