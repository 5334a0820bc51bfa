package dev.refract.topology.reservoir;

import dev.refract.augment.CopyFault;
import dev.refract.balance.reservoir.ReservoirEntry;
import dev.refract.sample.Kind;
import dev.refract.sample.Reason;
import dev.refract.sample.Sample;
import dev.refract.serde.source.SampleDecoder;
import dev.refract.topology.record.DecodedSample;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The samples that one task keeps. The last ones used stay decoded, up to 64 MiB of records; of all others only
 * the kind of data is remembered. The answers depend on the store alone, and on the source for records that are
 * stored by their offset.
 */
public final class ReservoirSamples {
    private static final long BUDGET = 64L << 20;
    private static final int LOOKED_AT = 1_000;

    private final KeyValueStore<String, byte[]> records;
    private final SampleDecoder decoder;
    private final SourceRecordReader source;
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<String, Decoded> decoded = new LinkedHashMap<>(16, .75f, true);
    private final Map<String, ReservoirEntry> missing = new LinkedHashMap<>();
    private final ReservoirSize size = new ReservoirSize();
    private long bytes;

    /** A sample and what its record takes. */
    private record Decoded(Sample sample, int bytes) {}

    /**
     * The samples of a store.
     *
     * @param source reads records again that are stored by their offset
     */
    public ReservoirSamples(KeyValueStore<String, byte[]> records, SampleDecoder decoder, SourceRecordReader source) {
        this.records = records;
        this.decoder = decoder;
        this.source = source;
    }

    /** Says which records are there already. */
    void restored(List<ReservoirEntry> entries) {
        List<ReservoirEntry> some = entries.subList(0, Math.min(LOOKED_AT, entries.size()));
        double mean = some.stream()
                .mapToInt(entry -> records.get(entry.key()).length)
                .average()
                .orElse(0);
        size.start(entries.size(), Math.round(mean * entries.size()));
    }

    /** How full the reservoirs are. */
    ReservoirSize size() {
        return size;
    }

    /** The record behind {@code entry} as it came; empty when it was large and the source no longer has it. */
    Optional<DecodedSample> record(ReservoirEntry entry) {
        return stored(entry).record(source).map(record -> new DecodedSample(record, record.sample(decoder)));
    }

    /**
     * The sample behind {@code entry}.
     *
     * @throws CopyFault when its record was large and the source no longer has it; {@link #takeMissing} then names it
     */
    Sample sample(ReservoirEntry entry) {
        Decoded known = decoded.get(entry.key());
        if (known == null) {
            DecodedSample read = record(entry).orElseThrow(() -> gone(entry));
            known = new Decoded(read.sample(), read.source().value().length);
            remember(entry.key(), known);
        }
        return known.sample();
    }

    /** The entries whose samples were asked for in vain, since the last call. */
    List<ReservoirEntry> takeMissing() {
        List<ReservoirEntry> taken = List.copyOf(missing.values());
        missing.clear();
        return taken;
    }

    private CopyFault gone(ReservoirEntry entry) {
        missing.put(entry.key(), entry);
        return new CopyFault(
                Reason.KEPT_GONE,
                "the copy mixes in %s, which is stored by its offset, %s, and the topic no longer has it: let the topic keep records longer, or raise max_kept_bytes"
                        .formatted(entry.id(), stored(entry).from()));
    }

    Kind kind(ReservoirEntry entry) {
        Kind known = kinds.get(entry.key());
        if (known == null) {
            known = stored(entry) instanceof StoredRecord.ByOffset large
                    ? large.kind()
                    : sample(entry).payload().kind();
            kinds.put(entry.key(), known);
        }
        return known;
    }

    void put(ReservoirEntry entry, StoredRecord record) {
        forget(entry);
        byte[] encoded = record.encode();
        byte[] was = records.putIfAbsent(entry.key(), encoded);
        if (was != null) { // an id that came again, where ids are let through more than once
            records.put(entry.key(), encoded);
            size.removed(was.length);
        }
        size.added(encoded.length);
    }

    void delete(ReservoirEntry entry) {
        forget(entry);
        byte[] was = records.delete(entry.key());
        if (was != null) {
            size.removed(was.length);
        }
    }

    private StoredRecord stored(ReservoirEntry entry) {
        return StoredRecord.decode(records.get(entry.key()));
    }

    private void forget(ReservoirEntry entry) {
        kinds.remove(entry.key());
        Decoded gone = decoded.remove(entry.key());
        bytes -= gone == null ? 0 : gone.bytes();
    }

    private void remember(String key, Decoded sample) {
        decoded.put(key, sample);
        bytes += sample.bytes();
        Iterator<Decoded> oldest = decoded.values().iterator();
        while (bytes > BUDGET && decoded.size() > 1) {
            bytes -= oldest.next().bytes();
            oldest.remove();
        }
    }
}
