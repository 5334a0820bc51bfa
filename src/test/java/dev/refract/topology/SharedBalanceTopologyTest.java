package dev.refract.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.refract.augment.catalog.Catalog;
import dev.refract.balance.BalanceRows;
import dev.refract.balance.ledger.Ledger;
import dev.refract.balance.rounds.CountRound;
import dev.refract.balance.rounds.PartitionCounts;
import dev.refract.balance.rounds.RoundLog;
import dev.refract.balance.rounds.RoundStart;
import dev.refract.balance.row.StoredRow;
import dev.refract.balance.rules.BalanceRules;
import dev.refract.balance.rules.Target;
import dev.refract.copies.Plan;
import dev.refract.kafka.HeaderNames;
import dev.refract.sample.Label;
import dev.refract.sample.Sample;
import dev.refract.spec.Pipeline;
import dev.refract.topology.round.PinnedRoundsException;
import dev.refract.topology.round.RoundSource;
import dev.refract.topology.round.RoundTopics;
import dev.refract.topology.store.Stores;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Balanced: partitions that share a balance decide by it, say by which, and can be made to again. */
class SharedBalanceTopologyTest {
    private static final Pipeline SHARED = Pipelines.balanced().sharing(100).build();
    private static final Plan PLAN = Plan.of(SHARED, "d".repeat(64), Catalog.load(), List.of());
    private static final RoundTopics TOPICS = RoundTopics.of(SHARED);

    /** Classes a and b in this partition, c in another that has as many records. */
    private static final CountRound NEWS = new CountRound(
            1000,
            new TreeMap<>(Map.of(
                    0, counts(0, Map.of("c:a", .5, "c:b", .5)),
                    1, counts(1, Map.of("c:c", 1.0)))));

    @TempDir
    private Path state;

    private static PartitionCounts counts(int partition, Map<String, Double> shares) {
        TreeMap<String, PartitionCounts.ClassCount> classes = new TreeMap<>();
        shares.forEach((key, share) -> classes.put(key, new PartitionCounts.ClassCount(share, 500 * share)));
        return new PartitionCounts(partition, 500, classes);
    }

    private static void send(PipelineRig rig, int from, int to) {
        for (int i = from; i < to; i++) {
            rig.send(PipelineRig.text("s" + i, "text " + i, i % 2 == 0 ? "a" : "b"));
        }
    }

    private static void tell(PipelineRig rig, CountRound round) {
        rig.driver()
                .createInputTopic(TOPICS.control(), new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput("round".getBytes(UTF_8), round.encode(), 0);
    }

    private static List<RoundStart> log(PipelineRig rig) {
        return rig.read(TOPICS.log()).stream()
                .map(record -> RoundStart.decode(record.value()))
                .toList();
    }

    private static long round(TestRecord<byte[], byte[]> record) {
        return Long.parseLong(
                new String(record.headers().lastHeader(HeaderNames.ROUND).value(), UTF_8));
    }

    /** Counts after 64, 100, 200 … records; with one partition each is a round, in force from the next. */
    @Test
    void everyOutputIsStampedWithTheRoundThatDecidedIt() {
        try (PipelineRig rig = new PipelineRig(SHARED, state)) {
            send(rig, 0, 400);

            List<TestRecord<byte[], byte[]>> out = rig.read("train");

            assertThat(out).hasSizeGreaterThan(300);
            for (TestRecord<byte[], byte[]> record : out) {
                Sample sample = rig.samples.decode(record.value());
                int number = Integer.parseInt(sample.originId().substring(1));
                long expected = number < 64 ? 0 : number < 100 ? 1 : 1 + number / 100;
                assertThat(round(record)).as(sample.id()).isEqualTo(expected);
                sample.lineage()
                        .ifPresent(lineage -> assertThat(lineage.round()).isEqualTo(expected));
            }
            assertThat(log(rig))
                    .extracting(RoundStart::from, start -> start.round().number())
                    .containsExactly(tuple(64, 1), tuple(100, 2), tuple(200, 3), tuple(300, 4));
        }
    }

    private static org.assertj.core.groups.Tuple tuple(long from, long round) {
        return org.assertj.core.groups.Tuple.tuple(from, round);
    }

    /** Half the union's records are here, none of c: its share is paid there, and a and b get theirs here. */
    @Test
    void paysItsClassesTheirPartOfWhatTheUnionOwesThem() {
        try (PipelineRig rig = new PipelineRig(SHARED, state)) {
            send(rig, 0, 1000);
            rig.train();
            tell(rig, NEWS);
            send(rig, 1000, 4000);

            List<Sample> out = rig.train();

            for (String category : List.of("a", "b")) {
                assertThat(out.stream()
                                .filter(sample -> sample.label().equals(Label.of(category)))
                                .count())
                        .isCloseTo(3000 * 2 / 3, within(20L));
            }
            Ledger ledger = ledger(rig);
            assertThat(ledger.roundNumber()).isEqualTo(1000);
            assertThat(ledger.roundAge()).isEqualTo(3500);
        }
    }

    private static Ledger ledger(PipelineRig rig) {
        List<StoredRow> rows = new ArrayList<>();
        rig.driver()
                .<String, byte[]>getKeyValueStore(Stores.LEDGER)
                .all()
                .forEachRemaining(row -> rows.add(BalanceRows.decode(row.key, row.value)));
        return Ledger.restore(BalanceRules.of(new Target.Uniform()), rows);
    }

    @Test
    void aPinnedLogRepeatsEveryDecision() {
        List<RoundStart> starts;
        List<String> live;
        try (PipelineRig rig = new PipelineRig(SHARED, state.resolve("live"))) {
            send(rig, 0, 777);
            tell(rig, NEWS);
            send(rig, 777, 1500);
            tell(rig, new CountRound(1001, new TreeMap<>(Map.of(0, counts(0, Map.of("c:a", .8, "c:b", .2))))));
            send(rig, 1500, 2000);
            starts = log(rig);
            live = published(rig);
        }
        assertThat(starts).extracting(RoundStart::from).contains(64L, 700L, 777L, 1500L);

        RoundLog log = RoundLog.parse(RoundLog.of(PLAN.digest(), starts).lines().toList());
        assertThat(replay(RoundSource.pinned(PLAN, log))).isEqualTo(live);
        assertThat(replay(RoundSource.of(SHARED))).isNotEqualTo(live);
    }

    private List<String> replay(RoundSource rounds) {
        try (PipelineRig rig = new PipelineRig(
                SHARED, PLAN, rounds, state.resolve(rounds.getClass().getSimpleName()))) {
            send(rig, 0, 2000);
            return published(rig);
        }
    }

    private static List<String> published(PipelineRig rig) {
        return rig.read("train").stream()
                .map(record -> new String(record.key(), UTF_8) + " " + round(record) + " "
                        + java.util.HexFormat.of().formatHex(record.value()))
                .toList();
    }

    @Test
    void aLogIsOnlyForThePipelineItWasRecordedWith() {
        RoundLog other = RoundLog.of("e".repeat(64), List.of());
        assertThatThrownBy(() -> RoundSource.pinned(PLAN, other))
                .isInstanceOf(PinnedRoundsException.class)
                .hasMessage(
                        "the round log is of pipeline %s, but this one is %s: run the pipeline file that recorded it"
                                .formatted("e".repeat(64), PLAN.digest()));
        Plan local = Plan.of(Pipelines.balanced().build(), "d".repeat(64), Catalog.load(), List.of());
        assertThatThrownBy(() -> RoundSource.pinned(local, RoundLog.of(local.digest(), List.of())))
                .isInstanceOf(PinnedRoundsException.class)
                .hasMessageStartingWith("only a pipeline with balance.mode: shared has rounds");
    }
}
