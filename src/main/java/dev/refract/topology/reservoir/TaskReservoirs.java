package dev.refract.topology.reservoir;

import dev.refract.augment.Partners;
import dev.refract.balance.ledger.TopUp;
import dev.refract.balance.reservoir.ReservoirEntry;
import dev.refract.balance.reservoir.Reservoirs;
import dev.refract.balance.row.StoredRow;
import dev.refract.balance.rules.ClassKey;
import dev.refract.balance.rules.ReservoirSettings;
import dev.refract.copies.CopyMaker;
import dev.refract.sample.Sample;
import dev.refract.topology.Ration;
import dev.refract.topology.record.SourceRecord;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The records that one task keeps of every class, to draw further copies and partners from: entries
 * beside the ledger's rows, the records themselves in a store of their own. Only what is accepted is
 * written, and a draw rewrites the entry alone.
 */
public final class TaskReservoirs {
    private final Settings terms;
    private final Reservoirs reservoirs;
    private final KeyValueStore<String, byte[]> entries;
    private final ReservoirSamples samples;

    /**
     * What is kept.
     *
     * @param by what groups the records
     * @param largest record kept whole, in bytes; of a larger one its place is
     * @param classes kept at most; those that come later are not
     */
    public record Settings(ClassKey by, ReservoirSettings rules, int largest, int classes) {}

    private TaskReservoirs(
            Settings terms, Reservoirs reservoirs, KeyValueStore<String, byte[]> entries, ReservoirSamples samples) {
        this.terms = terms;
        this.reservoirs = reservoirs;
        this.entries = entries;
        this.samples = samples;
    }

    /** The reservoirs whose entries are among {@code rows}. */
    public static TaskReservoirs restore(
            Settings terms, List<StoredRow> rows, KeyValueStore<String, byte[]> entries, ReservoirSamples samples) {
        List<ReservoirEntry> stored = rows.stream()
                .filter(ReservoirEntry.class::isInstance)
                .map(ReservoirEntry.class::cast)
                .toList();
        samples.restored(stored);
        return new TaskReservoirs(terms, Reservoirs.restore(terms.rules(), stored), entries, samples);
    }

    /**
     * What was drawn, not yet committed.
     *
     * @param entries after each draw
     * @param gone entries whose records were kept by their place and are no longer there
     * @param copies the copies to make, one a draw of what is there
     */
    public record Draw(List<ReservoirEntry> entries, List<ReservoirEntry> gone, List<Ration.Pulled> copies) {
        public static final Draw NOTHING = new Draw(List.of(), List.of(), List.of());
    }

    /** Draws what {@code pull}, decided under {@code round}, asks for, as far as there is something to draw from. */
    public Draw draw(TopUp pull, long position, long round) {
        List<ReservoirEntry> there = new ArrayList<>();
        List<ReservoirEntry> gone = new ArrayList<>();
        List<Ration.Pulled> copies = new ArrayList<>();
        for (ReservoirEntry entry : reservoirs.draw(pull.label(), pull.copies(), position)) {
            samples.incoming(entry)
                    .ifPresentOrElse(
                            record -> {
                                there.add(entry);
                                copies.add(new Ration.Pulled(
                                        record, new CopyMaker.CopyOrder(entry.made(), 1, round, pull.weight())));
                            },
                            () -> gone.add(entry));
        }
        return new Draw(there, gone, copies);
    }

    /** Those that copies of {@code origin} may be mixed with. */
    public Partners partners(Sample origin) {
        return new ReservoirPartners(reservoirs, samples, origin, terms.by() instanceof ClassKey.ByLabel);
    }

    public void commit(Draw drawn) {
        reservoirs.commit(drawn.entries());
        drawn.entries().forEach(this::put);
        reservoirs.commit(new Reservoirs.Update(List.of(), drawn.gone()));
        drawn.gone().forEach(this::delete);
    }

    /**
     * Offers the record that was just published.
     *
     * @param u uniform in [0, 1), what the record's place is drawn by
     */
    public void offer(String label, Ration.Granted granted, SourceRecord in, long position, double u) {
        boolean full = !reservoirs.has(label) && reservoirs.size() >= terms.classes();
        if (full) {
            return;
        }
        String id = granted.sample().id();
        int made = granted.share().copies().count();
        Reservoirs.Update change = reservoirs.offer(label, id, position, made, u);
        reservoirs.commit(change);
        change.evicted().forEach(this::delete);
        change.changed().forEach(entry -> {
            put(entry);
            samples.put(entry, kept(in, granted.sample()));
        });
    }

    private StoredRecord kept(SourceRecord in, Sample sample) {
        return in.value().length > terms.largest()
                ? new StoredRecord.ByOffset(in.from(), sample.payload().kind())
                : new StoredRecord.Inline(in);
    }

    /** How full the reservoirs are. */
    public ReservoirSize fill() {
        return samples.fill();
    }

    public void forget(String label) {
        reservoirs.forget(label).forEach(this::delete);
    }

    private void put(ReservoirEntry entry) {
        entries.put(entry.key(), entry.encode());
    }

    private void delete(ReservoirEntry entry) {
        entries.delete(entry.key());
        samples.delete(entry);
    }
}
