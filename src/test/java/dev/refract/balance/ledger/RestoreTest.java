package dev.refract.balance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.balance.BalanceRows;
import dev.refract.balance.row.StoredRow;
import dev.refract.balance.rules.BalanceRules;
import dev.refract.balance.rules.ColdStart;
import dev.refract.balance.rules.CreditSettings;
import dev.refract.balance.rules.DecaySettings;
import dev.refract.balance.rules.NamedShares;
import dev.refract.balance.rules.Target;
import dev.refract.balance.rules.TopUpSettings;
import dev.refract.balance.rules.VolumeControl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reproducible, exactly once: a task killed after any record goes on from its stored rows as if nothing had been. */
class RestoreTest {
    private static final int RECORDS = 6_000;
    private static final DecaySettings SHORT = new DecaySettings(400, 50, 7, 10);

    static Stream<Target> targets() {
        return Stream.of(
                new Target.Uniform(),
                new Target.AsIs(),
                NamedShares.of(Map.of("c0", .4, "c1", .4)),
                new Target.Temperature(.5),
                new Target.EffectiveNumber(.999));
    }

    /** Classes that come and go, misspelled labels, a full table and drifts, in a short memory. */
    private static List<String> labels() {
        SplittableRandom random = new SplittableRandom(11);
        List<String> labels = new ArrayList<>();
        for (int t = 0; t < RECORDS; t++) {
            int era = t / 1_500;
            double at = random.nextDouble();
            labels.add(at < .02 ? "unique-" + t : at < .3 ? "c" + era : "c" + (era + 1) % 3);
        }
        return labels;
    }

    private static BalanceRules rules(Target target) {
        return new BalanceRules(
                target,
                VolumeControl.DEFAULT,
                CreditSettings.DEFAULT,
                SHORT,
                ColdStart.DEFAULT,
                Optional.of(TopUpSettings.DEFAULT),
                12,
                BalanceRules.of(target).declared());
    }

    @ParameterizedTest
    @MethodSource("targets")
    void storedRowsAreTheLedgerAfterEveryRecord(Target target) {
        List<String> labels = labels();
        Map<String, byte[]> store = new HashMap<>();
        Ledger living = new Ledger(rules(target));
        SplittableRandom random = new SplittableRandom(12);
        for (String label : labels) {
            // a new process for every record
            Ledger reborn = Ledger.restore(rules(target), read(store));
            assertThat(reborn.rows()).containsExactlyElementsOf(living.rows().toList());
            double u = random.nextDouble();
            Decision planned = living.decide(label, u);
            assertThat(reborn.decide(label, u)).isEqualTo(planned);
            Decision decision = planned.published((planned.copies() + 1) / 2)
                    .toppedUp(planned.topUp().map(TopUp::copies).orElse(0) / 2);
            living.commit(decision);
            write(store, decision);
        }
        assertThat(store).hasSize((int) living.rows().count());
        if (!(target instanceof Target.AsIs)) {
            assertThat(living.drifts()).isPositive();
        }
    }

    @Test
    void aRowIsAboutAHundredBytes() {
        Ledger ledger = new Ledger(rules(new Target.Uniform()));
        Decision decision = ledger.decide("c0", .5);
        assertThat(decision.changed()).hasSize(2);
        assertThat(decision.change().own().encode()).hasSize(97);
        assertThat(decision.change().totals().encode()).hasSize(125);
    }

    @Test
    void anUncommittedDecisionLeavesNoTrace() {
        Ledger ledger = new Ledger(rules(new Target.Uniform()));
        ledger.commit(ledger.decide("c0", .5));
        List<StoredRow> before = ledger.rows().toList();
        Decision dropped = ledger.decide("c1", .5);
        assertThat(ledger.rows()).containsExactlyElementsOf(before);
        ledger.commit(ledger.decide("c2", .5));
        assertThatThrownBy(() -> ledger.commit(dropped))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the next decision to commit is number 3, found 2");
    }

    @Test
    void damagedRowsAreRefused() {
        assertThatThrownBy(() -> BalanceRows.decode("c:a", new byte[] {1, 2}))
                .hasMessage("row c:a must be 97 bytes of layout 1, found 2 bytes of layout 1");
        Ledger ledger = new Ledger(rules(new Target.Uniform()));
        StoredRow orphan = ledger.decide("c0", .5).change().own();
        assertThatThrownBy(() -> Ledger.restore(rules(new Target.Uniform()), List.of(orphan)))
                .hasMessage("a ledger must have totals beside its class rows, found none");
    }

    private static List<StoredRow> read(Map<String, byte[]> store) {
        return store.entrySet().stream()
                .map(entry -> BalanceRows.decode(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static void write(Map<String, byte[]> store, Decision decision) {
        decision.removed().forEach(store::remove);
        decision.changed().forEach(row -> store.put(row.key(), row.encode()));
    }
}
