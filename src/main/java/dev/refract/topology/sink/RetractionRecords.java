package dev.refract.topology.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.refract.copies.CopyMaker;
import dev.refract.copies.Plan;
import dev.refract.kafka.HeaderNames;
import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;
import dev.refract.sample.Retraction;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import dev.refract.serde.RetractionSerde;
import dev.refract.topology.record.Deletion;
import dev.refract.topology.record.RecordTime;
import dev.refract.topology.record.SinkRecord;
import dev.refract.topology.record.SourceRecord;
import dev.refract.topology.revision.Publication;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.kafka.common.header.Headers;

/** Retractions as records of their topic, and as records without a value in the sinks where a pipeline asks for them. */
public final class RetractionRecords {
    private final Plan plan;
    private final RetractionSerde serde;
    private final CopyMaker copies;
    private final SampleHeaders headers;

    public RetractionRecords(Plan plan, RetractionSerde serde) {
        this.plan = plan;
        this.serde = serde;
        this.copies = new CopyMaker(plan);
        this.headers = new SampleHeaders(plan.pipeline());
    }

    /**
     * What retracts the earlier content of a sample that was corrected; nothing when nothing of it went out.
     *
     * @param source the record of the new content
     * @throws DataFault when a retraction of a single sample is too large for its topic
     */
    public List<SinkRecord> revised(SourceRecord source, Sample sample, Publication was) {
        byte[] origin = sample.originId().getBytes(UTF_8);
        return records(new Cut(
                source,
                origin,
                RecordTime.of(source, sample),
                was,
                retraction(
                        sample.id(),
                        was,
                        OptionalInt.of(was.revision() + 1),
                        Retraction.Cause.REVISED,
                        sample.eventTime())));
    }

    /**
     * What retracts a sample that was deleted; nothing when nothing of it went out.
     *
     * @throws DataFault when a retraction of a single sample is too large for its topic
     */
    public List<SinkRecord> deleted(Deletion deletion) {
        SourceRecord source = deletion.source();
        long time = source.from().timestamp();
        return records(new Cut(
                source,
                source.key(),
                time,
                deletion.was(),
                retraction(deletion.id(), deletion.was(), OptionalInt.empty(), Retraction.Cause.DELETED, time)));
    }

    /** One retraction, whole, and how its records leave. */
    @SuppressWarnings("ArrayRecordComponent") // Kafka's own form; never compared
    private record Cut(SourceRecord source, byte[] origin, long time, Publication was, Retraction whole) {}

    private Retraction retraction(
            String id, Publication was, OptionalInt supersededBy, Retraction.Cause cause, long eventTime) {
        List<String> samples = was.samples().stream()
                .mapToObj(number -> number == 0 ? id : copies.copyId(id, number))
                .toList();
        return new Retraction(
                id,
                was.split(),
                was.revision(),
                supersededBy,
                samples,
                cause,
                plan.pipeline().pipeline(),
                plan.pipeline().version(),
                plan.digest(),
                eventTime);
    }

    private List<SinkRecord> records(Cut cut) {
        List<SinkRecord> records = new ArrayList<>();
        if (!cut.was().samples().isEmpty()) {
            add(records, cut, cut.whole());
            if (plan.pipeline().sink().tombstones()) {
                cut.was().samples().stream().forEach(number -> records.add(tombstone(cut, number)));
            }
        }
        return records;
    }

    /** Halves a retraction until its parts fit. */
    private void add(List<SinkRecord> records, Cut cut, Retraction part) {
        int maxBytes = plan.pipeline().limits().maxRecordBytes();
        String topic = plan.pipeline().sink().retractions().orElseThrow();
        SinkRecord record = new SinkRecord(
                SinkNodes.RETRACTIONS, cut.origin(), serde.encode(topic, part), headers(cut, part.id(), 0), cut.time());
        int ids = part.samples().size();
        if (record.size() <= maxBytes) {
            records.add(record);
        } else if (ids > 1) {
            add(records, cut, part.of(part.samples().subList(0, ids / 2)));
            add(records, cut, part.of(part.samples().subList(ids / 2, ids)));
        } else {
            throw new DataFault(
                    Reason.RECORD_TOO_LARGE,
                    "the retraction takes " + record.size() + " bytes; max_record_bytes is " + maxBytes);
        }
    }

    /** A record without a value under the key of the sample's own. */
    private SinkRecord tombstone(Cut cut, int number) {
        String id = cut.whole().id();
        Split split = cut.was().split();
        String sample = number == 0 ? id : copies.copyId(id, number);
        return new SinkRecord(SinkNodes.of(split), cut.origin(), null, headers(cut, sample, number), cut.time());
    }

    private Headers headers(Cut cut, String sample, int copy) {
        Headers all = headers.of(cut.source().headers(), cut.origin(), cut.was().split(), copy, 0, 0);
        return all.remove(HeaderNames.SAMPLE)
                .add(HeaderNames.SAMPLE, sample.getBytes(UTF_8))
                .add(
                        HeaderNames.REVISION,
                        Integer.toString(cut.was().revision()).getBytes(UTF_8));
    }
}
