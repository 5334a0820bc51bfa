package dev.refract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.cli.options.ClusterOptions;
import dev.refract.cli.session.ClusterEndpoints;
import dev.refract.cli.session.Session;
import dev.refract.kafka.TopicReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reproducible: a run whose partitions talked to each other is repeated byte for byte by its log. */
class RoundsIT {
    @TempDir
    private Path folder;

    @Test
    void aKeptLogRepeatsARunSomewhereElse() throws IOException {
        Path pipeline = Moods.pipeline(folder, """
            balance: {mode: {shared: {count_interval: 100}}}
            """);
        List<Path> parts = List.of(part(0), part(1), part(2));
        Path log = folder.resolve("monday.rounds");

        List<String> live;
        try (Session here = Session.embedded(folder.resolve("here"))) {
            run(here, pipeline, parts);
            CommandRig.Ended rounds = CommandRig.run(with(here, "rounds", pipeline, "--save", log));
            assertThat(rounds.code()).as(rounds.err()).isZero();
            assertThat(rounds.out()).startsWith("partition  from offset  round  of records  of partitions\n");
            assertThat(Files.readAllLines(log))
                    .hasSameSizeAs(rounds.out().lines().toList())
                    .hasSizeGreaterThan(1);
            live = published(here);
        }
        try (Session there = Session.embedded(folder.resolve("there"))) {
            run(there, pipeline, parts, "--pin-rounds", log);
            assertThat(published(there).equals(live)).isTrue();
        }
    }

    private Path part(int number) throws IOException {
        return Moods.sentences(folder.resolve("moods" + number + ".csv"), 1500, 7);
    }

    /** One part after the other, so that what is told in one is heard in the next at the latest. */
    private static void run(Session session, Path pipeline, List<Path> parts, Object... more) {
        for (Path part : parts) {
            Object[] run = with(session, "run", pipeline, "--input", part, "--text", "text", "--label", "mood");
            List<Object> all = new ArrayList<>(List.of(run));
            all.addAll(List.of("--partitions", 3));
            all.addAll(List.of(more));
            CommandRig.Ended ended = CommandRig.run(all.toArray());
            assertThat(ended.code()).as(ended.err()).isZero();
        }
    }

    private static Object[] with(Session session, Object... words) {
        List<Object> all = new ArrayList<>(List.of(words));
        ClusterOptions.Remote at = ClusterEndpoints.in(session.data()).running().orElseThrow();
        all.addAll(List.of("--bootstrap-servers", at.connection().bootstrapServers(), "--registry", at.registry()));
        all.addAll(List.of("--data", session.data()));
        return all.toArray();
    }

    private static List<String> published(Session session) {
        return TopicReader.read(
                        session.connection(),
                        "moods.train",
                        record -> record.partition() + " " + record.headers() + " "
                                + HexFormat.of().formatHex(record.value()))
                .stream()
                .sorted()
                .toList();
    }
}
