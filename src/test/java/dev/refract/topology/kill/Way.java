package dev.refract.topology.kill;

import dev.refract.balance.rounds.RoundLog;
import dev.refract.spec.Balance;
import dev.refract.spec.yaml.PipelineFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How the partitions of a kill scene are balanced, as a word that a child process is given: each alone,
 * all together, or all together by the round log in a file.
 */
record Way(String word) {
    static final Way LOCAL = new Way("local");
    static final Way SHARED = new Way("shared");

    static Way pinned(Path log) {
        return new Way(log.toString());
    }

    Balance balance() {
        return PipelineFile.reader()
                .parse(Path.of("kill.yaml"), """
                    pipeline: kill
                    source: {topic: in}
                    balance: {mode: %s}
                    sink: {train: train, validation: validation, test: test, rejected: rejected}
                    """.formatted(equals(LOCAL) ? "local" : "{shared: {count_interval: 100}}"))
                .orElseThrow()
                .balance()
                .orElseThrow();
    }

    Optional<RoundLog> pinned() {
        if (equals(LOCAL) || equals(SHARED)) {
            return Optional.empty();
        }
        try {
            return Optional.of(RoundLog.parse(Files.readAllLines(Path.of(word))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
