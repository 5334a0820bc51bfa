package dev.refract.topology.reservoir;

import dev.refract.augment.Partner;
import dev.refract.augment.Partners;
import dev.refract.balance.reservoir.ReservoirEntry;
import dev.refract.sample.Kind;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;

/** The kept records that copies of one sample may be mixed with, read when they are looked at. */
final class ReservoirPartners implements Partners {
    private final ReservoirView kept;
    private final ReservoirSamples samples;
    private final Sample self;
    private final boolean byLabel;
    private final Map<String, Partner> shown = new HashMap<>();
    private long newest = -1;

    /**
     * @param self the sample to be copied
     * @param byLabel whether samples are kept by the label's class
     */
    ReservoirPartners(ReservoirView kept, ReservoirSamples samples, Sample self, boolean byLabel) {
        this.kept = kept;
        this.samples = samples;
        this.self = self;
        this.byLabel = byLabel;
    }

    @Override
    public List<String> groups() {
        return kept.labels();
    }

    @Override
    public List<Partner> ofGroup(String group) {
        Kind kind = self.payload().kind();
        List<Partner> partners = new ArrayList<>();
        for (ReservoirEntry entry : kept.entries(group)) {
            if (!entry.id().equals(self.id()) && samples.kind(entry) == kind) {
                partners.add(shown.computeIfAbsent(entry.id(), unseen -> new StoredPartner(entry, samples)));
            }
        }
        return partners;
    }

    @Override
    public List<Partner> ofClass(String category) {
        return byLabel ? ofGroup(category) : Partners.super.ofClass(category);
    }

    /** Records of the group over the stretch of the stream that they come from, for a full reservoir is never fuller. */
    @Override
    public double frequency(String group) {
        List<ReservoirEntry> entries = kept.entries(group);
        LongSummaryStatistics places =
                entries.stream().mapToLong(ReservoirEntry::position).summaryStatistics();
        return entries.isEmpty()
                ? 0
                : entries.size() / (double) (Math.max(newest(), places.getMax()) - places.getMin() + 1);
    }

    private long newest() {
        if (newest < 0) {
            newest = kept.labels().stream()
                    .flatMap(label -> kept.entries(label).stream())
                    .mapToLong(ReservoirEntry::position)
                    .max()
                    .orElse(0);
        }
        return newest;
    }

    /** Of those that were shown, for a step can name no other. */
    @Override
    public Optional<Partner> byId(String id) {
        return Optional.ofNullable(shown.get(id));
    }

    private record StoredPartner(ReservoirEntry entry, ReservoirSamples samples) implements Partner {
        @Override
        public String id() {
            return entry.id();
        }

        @Override
        public Payload payload() {
            return samples.sample(entry).payload();
        }

        @Override
        public Label label() {
            return samples.sample(entry).label();
        }
    }
}
