package dev.refract.balance.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.Golden;
import dev.refract.balance.BalanceRows;
import dev.refract.balance.instance.InstanceFrequencies;
import dev.refract.balance.reservoir.Reservoirs;
import dev.refract.balance.rounds.CountRound;
import dev.refract.balance.rounds.PartitionCounts;
import dev.refract.balance.rounds.RoundStart;
import dev.refract.balance.row.StoredRow;
import dev.refract.balance.rules.BalanceRules;
import dev.refract.balance.rules.NamedShares;
import dev.refract.balance.rules.ReservoirSettings;
import dev.refract.balance.rules.Target;
import dev.refract.balance.rules.TopUpSettings;
import dev.refract.balance.rules.Volume;
import dev.refract.simulate.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rows that decisions leave behind, byte for byte. A change of them is a change of the state that running
 * pipelines have stored and of the number of copies that records get.
 */
class LedgerGoldenTest {
    private static final Path FILE = Path.of("src/test/resources/golden/ledger-rows.txt");
    private static final BalanceRules UNIFORM = BalanceRules.of(new Target.Uniform());
    private static final Pattern ROW = Pattern.compile("  (\\S+) ([0-9a-f]+)");
    private static final HexFormat HEX = HexFormat.of();

    private final StringBuilder text = new StringBuilder();

    @Test
    void rowsAreTheSameByteForByte() {
        for (Scenario scenario : Scenario.values()) {
            decided(scenario + " uniform", UNIFORM, scenario.stream(1).labels());
        }
        List<String> s2 = Scenario.S2.stream(2).labels();
        decided("S2 as_is", BalanceRules.of(new Target.AsIs()), s2);
        decided("S2 shares", BalanceRules.of(NamedShares.of(Map.of("c0", .4, "c4", .4))), s2);
        decided("S2 temperature", BalanceRules.of(new Target.Temperature(.5)), s2);
        decided("S2 effective_number", BalanceRules.of(new Target.EffectiveNumber(.999)), s2);
        decided("S2 under", UNIFORM.withVolume(new Volume.Under()), s2);
        decided("S2 over", UNIFORM.withVolume(new Volume.Over()), s2);
        decided(
                "S5 pull",
                UNIFORM.withTopUp(TopUpSettings.DEFAULT),
                Scenario.S5.stream(2).labels());
        decided("labels that come and go", UNIFORM.withMaxClasses(12), passing());
        union();
        others();
        Golden.file(FILE).holds(text.toString());
    }

    /** What running pipelines have stored is still read, and means the same. */
    @ParameterizedTest
    @MethodSource("committed")
    void storedRowsAreReadBack(String key, byte[] stored) {
        assertThat(BalanceRows.decode(key, stored)).returns(key, StoredRow::key).returns(stored, StoredRow::encode);
    }

    static Stream<Arguments> committed() throws IOException {
        return Files.readString(FILE)
                .lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> Arguments.of(row.group(1), HEX.parseHex(row.group(2))));
    }

    /** Many rare labels in a small table: rows are forgotten, slots used again, the rest pooled. */
    private static List<String> passing() {
        SplittableRandom random = new SplittableRandom(7);
        return Stream.iterate(0, t -> t + 1)
                .limit(200_000)
                .map(t -> random.nextDouble() < .01 ? "once-" + t : "c" + (t / 40_000 + random.nextInt(3)))
                .toList();
    }

    private void decided(String name, BalanceRules rules, List<String> labels) {
        Ledger ledger = new Ledger(rules);
        SplittableRandom random = new SplittableRandom(labels.size());
        MessageDigest digest = sha256();
        for (String label : labels) {
            Decision planned = ledger.decide(label, random.nextDouble());
            int pulled = planned.topUp().map(TopUp::copies).orElse(0);
            Decision decision = random.nextDouble() < .1
                    ? planned.published(planned.copies() / 2).toppedUp(pulled / 2)
                    : planned;
            ledger.commit(decision);
            digested(decision, digest);
        }
        told(name, ledger, digest);
    }

    /** Four partitions that are balanced together. */
    private void union() {
        PartitionedUnion union = new PartitionedUnion().run(3, 20_000, 500, 2);
        Ledger ledger = union.ledgers.get(1);
        SplittableRandom random = new SplittableRandom(4);
        MessageDigest digest = sha256();
        for (int t = 0; t < 20_000; t++) {
            Decision decision = ledger.decide(PartitionedUnion.label(1, random), random.nextDouble());
            ledger.commit(decision);
            digested(decision, digest);
        }
        told("shared", ledger, digest);
        PartitionCounts counts =
                new PartitionCounts(1, 9, new TreeMap<>(Map.of("c:a", new PartitionCounts.ClassCount(.25, 2))));
        CountRound round = CountRound.NONE.with(counts).with(new PartitionCounts(0, 3, new TreeMap<>()));
        text.append("\ncounts of a partition\n  ").append(HEX.formatHex(counts.encode()));
        text.append("\nround\n  ").append(HEX.formatHex(round.encode()));
        text.append("\nstart of a round\n  ").append(HEX.formatHex(new RoundStart(1, 77, round).encode()));
        StoredRow row =
                ledger.startRound(new CountRound(1_000, round.counts()), 1).orElseThrow();
        text.append("\nround in force\n  ").append(HEX.formatHex(row.encode())).append('\n');
    }

    private void others() {
        Reservoirs reservoirs = new Reservoirs(ReservoirSettings.DEFAULT);
        text.append("\nreservoir\n");
        reservoirs.offer("a", "id:7", 1_234, 3, .25).changed().forEach(this::row);
        InstanceFrequencies frequencies = InstanceFrequencies.restore(UNIFORM, List.of());
        text.append("\ninstances\n");
        frequencies.commit(new TreeMap<>(Map.of("wbc", 1, "rbc", 20)), 5).forEach(this::row);
        frequencies.commit(new TreeMap<>(Map.of("rbc", 7)), 1_005).forEach(this::row);
    }

    private static void digested(Decision decision, MessageDigest digest) {
        decision.changed().forEach(row -> {
            digest.update(row.key().getBytes(UTF_8));
            digest.update(row.encode());
        });
        decision.removed().forEach(key -> digest.update(key.getBytes(UTF_8)));
    }

    private void told(String name, Ledger ledger, MessageDigest digest) {
        text.append('\n').append(name).append(": ").append(ledger.records()).append(" records, ");
        text.append(ledger.copies()).append(" copies, ").append(ledger.drifts()).append(" drifts\n  ");
        text.append(HEX.formatHex(digest.digest())).append('\n');
        ledger.rows()
                .filter(row -> row instanceof ClassRow || row instanceof LedgerTotals)
                .forEach(this::row);
    }

    private void row(StoredRow row) {
        text.append("  ")
                .append(row.key())
                .append(' ')
                .append(HEX.formatHex(row.encode()))
                .append('\n');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
