package dev.refract.topology.reservoir;

import dev.refract.augment.Partners;
import dev.refract.balance.ledger.TopUp;
import dev.refract.balance.reservoir.ReservoirEntry;
import dev.refract.balance.reservoir.Reservoirs;
import dev.refract.balance.reservoir.RetiredEntry;
import dev.refract.balance.row.StoredRow;
import dev.refract.balance.rules.BalanceDefaults;
import dev.refract.balance.rules.ClassKey;
import dev.refract.balance.rules.ReservoirSettings;
import dev.refract.copies.CopyOrder;
import dev.refract.sample.Sample;
import dev.refract.spec.Balance;
import dev.refract.topology.record.CopyTask;
import dev.refract.topology.record.DecodedSample;
import dev.refract.topology.record.SourceRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The samples that one task keeps of every class, to draw copies and partners from: entries beside the ledger's
 * rows, the records in a store of their own. Only an accepted sample is written, and a draw rewrites its entry
 * alone.
 */
public final class TaskReservoirs {
    private final Settings settings;
    private final Reservoirs reservoirs;
    private final KeyValueStore<String, byte[]> entries;
    private final ReservoirSamples samples;
    private final RetiredEntries retired;
    private long newest;

    /**
     * What is kept.
     *
     * @param by what groups the samples
     * @param rules size and turnover of each reservoir
     * @param maxBytes largest record that is stored whole; of a larger one its offset is stored
     * @param maxClasses classes kept at most; later ones are not
     */
    public record Settings(ClassKey by, ReservoirSettings rules, int maxBytes, int maxClasses) {
        /** Without balance: partners of each class of the label. */
        public static final Settings OF_PARTNERS = new Settings(
                new ClassKey.ByLabel(),
                ReservoirSettings.DEFAULT,
                Integer.parseInt(BalanceDefaults.MAX_KEPT_BYTES),
                Integer.parseInt(BalanceDefaults.MAX_CLASSES));

        /** As the balance sets them. */
        public static Settings of(Balance balance) {
            return new Settings(balance.classKey(), balance.reservoir(), balance.maxKeptBytes(), balance.maxClasses());
        }
    }

    private TaskReservoirs(
            Settings settings,
            Reservoirs reservoirs,
            RetiredEntries retired,
            KeyValueStore<String, byte[]> entries,
            ReservoirSamples samples) {
        this.retired = retired;
        this.settings = settings;
        this.reservoirs = reservoirs;
        this.entries = entries;
        this.samples = samples;
    }

    /**
     * The reservoirs that a store holds.
     *
     * @param rows all rows of {@code entries}
     */
    public static TaskReservoirs restore(
            Settings settings, List<StoredRow> rows, KeyValueStore<String, byte[]> entries, ReservoirSamples samples) {
        List<ReservoirEntry> stored = rows.stream()
                .filter(ReservoirEntry.class::isInstance)
                .map(ReservoirEntry.class::cast)
                .toList();
        RetiredEntries retired = new RetiredEntries();
        rows.stream()
                .filter(RetiredEntry.class::isInstance)
                .map(RetiredEntry.class::cast)
                .forEach(retired::add);
        samples.restored(Stream.concat(stored.stream(), retired.entries()).toList());
        return new TaskReservoirs(settings, Reservoirs.restore(settings.rules(), stored), retired, entries, samples);
    }

    /**
     * A draw that is not committed yet.
     *
     * @param entries the entries after the draw
     * @param gone entries of large records that the source no longer has
     * @param tasks the copies to make, one for each entry
     */
    public record Draw(List<ReservoirEntry> entries, List<ReservoirEntry> gone, List<CopyTask> tasks) {
        /** Nothing is drawn. */
        public static final Draw NOTHING = new Draw(List.of(), List.of(), List.of());
    }

    /**
     * Draws what {@code topUp} asks for, as far as there is something to draw from.
     *
     * @param position the present place in the stream
     * @param round number of the count round that decided it; 0 when it was decided locally
     */
    public Draw draw(TopUp topUp, long position, long round) {
        List<ReservoirEntry> there = new ArrayList<>();
        List<ReservoirEntry> gone = new ArrayList<>();
        List<CopyTask> tasks = new ArrayList<>();
        for (ReservoirEntry entry : reservoirs.draw(topUp.label(), topUp.copies(), position)) {
            Optional<DecodedSample> drawn = samples.record(entry);
            if (drawn.isEmpty()) {
                gone.add(entry);
                continue;
            }
            Sample origin = drawn.get().sample();
            there.add(entry);
            tasks.add(new CopyTask(
                    drawn.get().source(),
                    origin,
                    new CopyOrder(entry.made(), 1, round, topUp.weight()),
                    partners(origin, position)));
        }
        return new Draw(there, gone, tasks);
    }

    /**
     * The samples that copies of {@code origin} may be mixed with: those that were kept when the stream was at {@code
     * position}, until {@link #release} says that nobody asks for them any more.
     */
    public Partners partners(Sample origin, long position) {
        newest = Math.max(newest, position);
        return new ReservoirPartners(
                new ReservoirView(reservoirs, retired, position),
                samples,
                origin,
                settings.by() instanceof ClassKey.ByLabel);
    }

    /**
     * Lets go of samples that were replaced before {@code position}, and takes those out that the source no longer has:
     * a copy that would have mixed one in is refused, and the copies decided later draw others.
     */
    public void release(long position) {
        samples.takeMissing().forEach(this::retireMissing);
        retired.before(position).forEach(gone -> {
            entries.delete(gone.key());
            if (entries.get(gone.entry().key()) == null) { // else its id came again and is kept under the same key
                samples.delete(gone.entry());
            }
        });
    }

    /**
     * Books a draw.
     *
     * @param position the present place in the stream
     */
    public void commit(Draw draw, long position) {
        reservoirs.commit(draw.entries());
        draw.entries().forEach(this::put);
        reservoirs.commit(new Reservoirs.Update(List.of(), draw.gone()));
        draw.gone().forEach(gone -> retire(gone, position));
    }

    /**
     * Offers the sample that was just published.
     *
     * @param label the class whose reservoir it is for
     * @param made copies of it so far
     * @param position its place in the stream
     * @param u uniform in [0, 1), by which its priority is drawn
     */
    public void offer(String label, SourceRecord source, Sample sample, int made, long position, double u) {
        boolean full = !reservoirs.has(label) && reservoirs.size() >= settings.maxClasses();
        if (full) {
            return;
        }
        Reservoirs.Update update = reservoirs.offer(label, sample.id(), position, made, u);
        reservoirs.commit(update);
        update.evicted().forEach(evicted -> retire(evicted, position));
        update.changed().forEach(entry -> {
            put(entry);
            samples.put(entry, stored(source, sample));
        });
    }

    /**
     * Removes the reservoir of a class.
     *
     * @param position the present place in the stream
     */
    public void remove(String label, long position) {
        reservoirs.forget(label).forEach(entry -> retire(entry, position));
    }

    /** Removes a sample, whatever classes it was kept under. */
    public void forget(String id) {
        List<ReservoirEntry> gone = reservoirs.entriesOf(id);
        reservoirs.commit(new Reservoirs.Update(List.of(), gone));
        gone.forEach(this::delete);
        retired.of(id).forEach(entry -> {
            retired.remove(entry);
            entries.delete(entry.key());
            samples.delete(entry.entry());
        });
    }

    /** How full the reservoirs are. */
    public ReservoirSize size() {
        return samples.size();
    }

    private void retireMissing(ReservoirEntry missing) {
        reservoirs.entriesOf(missing.id()).stream()
                .filter(entry -> entry.label().equals(missing.label()))
                .forEach(entry -> {
                    reservoirs.commit(new Reservoirs.Update(List.of(), List.of(entry)));
                    retire(entry, newest);
                });
    }

    private StoredRecord stored(SourceRecord source, Sample sample) {
        return source.value().length > settings.maxBytes()
                ? new StoredRecord.ByOffset(source.from(), sample.payload().kind())
                : new StoredRecord.Inline(source);
    }

    private void put(ReservoirEntry entry) {
        entries.put(entry.key(), entry.encode());
    }

    private void delete(ReservoirEntry entry) {
        entries.delete(entry.key());
        samples.delete(entry);
    }

    private void retire(ReservoirEntry entry, long position) {
        RetiredEntry gone = new RetiredEntry(entry, position);
        retired.add(gone);
        entries.delete(entry.key());
        entries.put(gone.key(), gone.encode());
    }
}
