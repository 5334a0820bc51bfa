package dev.refract.topology;

import dev.refract.augment.Partners;
import dev.refract.balance.rules.ClassKey;
import dev.refract.balance.rules.ReservoirSettings;
import dev.refract.copies.CopyMaker;
import dev.refract.random.Address;
import dev.refract.sample.Sample;
import dev.refract.topology.record.SourceRecord;
import dev.refract.topology.reservoir.ReservoirSamples;
import dev.refract.topology.reservoir.TaskReservoirs;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The same for every sample, without balance, beside a reservoir of partners for each class of the
 * label. A record's position is its offset, so that nothing need be counted.
 */
record MixingRation(Ration.Fixed fixed, TaskReservoirs kept) implements Ration {

    private static final int CLASSES = 1_000;
    private static final int LARGEST = 262_144;

    /** The ration whose reservoirs, with the defaults of those of a balance, have stored these entries. */
    static MixingRation restore(Ration.Fixed fixed, KeyValueStore<String, byte[]> entries, ReservoirSamples samples) {
        TaskReservoirs.Settings terms =
                new TaskReservoirs.Settings(new ClassKey.ByLabel(), ReservoirSettings.DEFAULT, LARGEST, CLASSES);
        return new MixingRation(fixed, TaskReservoirs.restore(terms, Stores.rows(entries), entries, samples));
    }

    @Override
    public Share shareOf(Sample sample, Supplier<Address> place) {
        return new Kept(fixed, place.get().child(0).uniform());
    }

    @Override
    public void commit(Granted granted, SourceRecord in) {
        double u = ((Kept) granted.share()).keptBy();
        String label = granted.sample().label().mainClass().orElse(ClassKey.NOTHING);
        kept.offer(label, granted, in, in.from().offset(), u);
    }

    @Override
    public Partners partners(Sample origin) {
        return kept.partners(origin);
    }

    /**
     * The share of every sample.
     *
     * @param keptBy uniform in [0, 1), what the sample's place in the reservoir is drawn by
     */
    private record Kept(Ration.Fixed fixed, double keptBy) implements Share {
        @Override
        public boolean original() {
            return fixed.original();
        }

        @Override
        public CopyMaker.CopyOrder copies() {
            return fixed.copies();
        }

        @Override
        public List<Pulled> pulled() {
            return List.of();
        }
    }
}
