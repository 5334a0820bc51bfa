package dev.refract.balance.reservoir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.refract.balance.BalanceRows;
import dev.refract.balance.ledger.Streams;
import dev.refract.balance.rules.ReservoirSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reproducible: a reservoir is a pure function of the records, and a fair sample of recent ones. */
class ReservoirsTest {
    private static final ReservoirSettings RULES = new ReservoirSettings(64, 1_000, 3, 5_000);

    private record Offer(String label, String id, long position, double u) {}

    private static List<Offer> offers(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Offer> offers = new ArrayList<>();
        for (int t = 0; t < count; t++) {
            offers.add(new Offer(Streams.name(random.nextInt(3)), "id-" + t, t, random.nextDouble()));
        }
        return offers;
    }

    private static Reservoirs filled(List<Offer> offers) {
        Reservoirs reservoirs = new Reservoirs(RULES);
        offers.forEach(offer ->
                reservoirs.commit(reservoirs.offer(offer.label(), offer.id(), offer.position(), 1, offer.u())));
        return reservoirs;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void orderDoesNotMatter(long seed) {
        List<Offer> offers = offers(seed, 5_000);
        List<ReservoirEntry> kept = filled(offers).entries().toList();
        assertThat(kept).hasSize(3 * 64);
        Collections.shuffle(offers, new Random(seed));
        assertThat(filled(offers).entries()).containsExactlyElementsOf(kept);
    }

    @Test
    void partitionsMerge() {
        List<Offer> offers = offers(4, 5_000);
        Reservoirs even =
                filled(offers.stream().filter(o -> o.position() % 2 == 0).toList());
        List<Offer> odd = offers.stream().filter(o -> o.position() % 2 == 1).toList();
        for (Offer offer : odd) {
            even.commit(even.offer(offer.label(), offer.id(), offer.position(), 1, offer.u()));
        }
        assertThat(even.entries())
                .containsExactlyElementsOf(filled(offers).entries().toList());
    }

    @Test
    void storedEntriesAreTheReservoirs() {
        Reservoirs living = filled(offers(5, 3_000));
        living.commit(living.draw("c1", 40, 3_000));
        List<ReservoirEntry> stored = new ArrayList<>();
        living.entries().forEach(entry -> stored.add((ReservoirEntry) BalanceRows.decode(entry.key(), entry.encode())));
        Collections.shuffle(stored, new Random(5));
        Reservoirs reborn = Reservoirs.restore(RULES, stored);
        assertThat(reborn.entries()).containsExactlyElementsOf(living.entries().toList());
        assertThat(reborn.draw("c1", 100, 3_000)).isEqualTo(living.draw("c1", 100, 3_000));
    }

    /** The rate at which records of one class are inserted is M·ln2/H once the reservoir is full. */
    @Test
    void fewRecordsReachTheChangelog() {
        ReservoirSettings rules = ReservoirSettings.DEFAULT;
        Reservoirs reservoirs = new Reservoirs(rules);
        SplittableRandom random = new SplittableRandom(6);
        int inserted = 0;
        for (int t = 0; t < 100_000; t++) {
            Reservoirs.Update change = reservoirs.offer("c0", "" + t, t, 1, random.nextDouble());
            reservoirs.commit(change);
            inserted += t >= 50_000 ? change.changed().size() : 0;
        }
        assertThat(inserted / 50_000.0).isCloseTo(256 * Math.log(2) / 5_000, within(.002));
    }

    /** A record is half as likely to be kept with every half-life of age, once older ones are thinned. */
    @Test
    void recencyIsExponential() {
        ReservoirSettings rules = new ReservoirSettings(100, 2_000, 1, Long.MAX_VALUE);
        SplittableRandom random = new SplittableRandom(7);
        int recent = 0;
        int older = 0;
        for (int trial = 0; trial < 50; trial++) {
            Reservoirs reservoirs = new Reservoirs(rules);
            for (int t = 0; t < 20_000; t++) {
                reservoirs.commit(reservoirs.offer("c0", "" + t, t, 1, random.nextDouble()));
            }
            for (ReservoirEntry entry : reservoirs.entries("c0")) {
                long halfLives = (20_000 - entry.position()) / 2_000;
                recent += halfLives == 1 ? 1 : 0;
                older += halfLives == 2 ? 1 : 0;
            }
        }
        assertThat(recent / (double) older).isCloseTo(2, within(.2));
    }

    @Test
    void drawsGoRoundAndNumberTheCopies() {
        Reservoirs reservoirs = new Reservoirs(RULES);
        for (int t = 0; t < 4; t++) {
            reservoirs.commit(reservoirs.offer("c0", "id-" + t, t, 5, .5));
        }
        List<ReservoirEntry> drawn = reservoirs.draw("c0", 6, 10);
        // equal draws of u leave recency to decide
        assertThat(drawn)
                .extracting(ReservoirEntry::id)
                .containsExactly("id-3", "id-2", "id-1", "id-0", "id-3", "id-2");
        assertThat(drawn).extracting(ReservoirEntry::made).containsExactly(6, 6, 6, 6, 7, 7);
        reservoirs.commit(drawn);
        assertThat(reservoirs.draw("c0", 2, 10)).extracting(ReservoirEntry::id).containsExactly("id-1", "id-0");
    }

    @Test
    void drawsStopAtTheReuseLimitAndAtTheAge() {
        Reservoirs reservoirs = new Reservoirs(RULES);
        reservoirs.commit(reservoirs.offer("c0", "old", 0, 1, .5));
        reservoirs.commit(reservoirs.offer("c0", "new", 1_000, 1, .5));
        assertThat(reservoirs.draw("c0", 100, 5_000)).hasSize(6);
        assertThat(reservoirs.draw("c0", 100, 5_001))
                .extracting(ReservoirEntry::id)
                .containsOnly("new");
        reservoirs.commit(reservoirs.draw("c0", 100, 5_001));
        assertThat(reservoirs.draw("c0", 100, 5_001)).isEmpty();
        assertThat(reservoirs.draw("unseen", 1, 0)).isEmpty();
    }

    @Test
    void aClassCanBeLetGo() {
        Reservoirs reservoirs = filled(offers(8, 500));
        assertThat(reservoirs.forget("c1")).hasSize(64);
        assertThat(reservoirs.entries("c1")).isEmpty();
        assertThat(reservoirs.forget("c1")).isEmpty();
    }

    @Test
    void keysCannotCollideAndMistakesAreNamed() {
        ReservoirEntry one = new ReservoirEntry("a:b", "c", 0, 0, 0, 0);
        ReservoirEntry two = new ReservoirEntry("a", "b:c", 0, 0, 0, 0);
        assertThat(one.key()).isNotEqualTo(two.key());
        assertThat(BalanceRows.decode(one.key(), one.encode())).isEqualTo(one);
        assertThatThrownBy(() -> new ReservoirSettings(0, 1, 1, 1))
                .hasMessageContaining("capacity at least 1")
                .hasMessageEndingWith("found 0, 1.0, 1, 1");
    }
}
