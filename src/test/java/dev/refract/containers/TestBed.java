package dev.refract.containers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The cluster where things go wrong, and a broker in this process for runs that nothing disturbs. */
record TestBed(Cluster cluster, Undisturbed undisturbed, Path directory) implements AutoCloseable {

    static TestBed open() {
        try {
            Path directory = Files.createTempDirectory("refract-containers");
            return new TestBed(Cluster.start(), Undisturbed.over(directory.resolve("undisturbed")), directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A pipeline of its own, with topics of its own. */
    Scenario scenario(String name) {
        return scenario(name, List.of(1, 2, 3));
    }

    /** The same with a source that lies on these brokers. */
    Scenario scenario(String name, List<Integer> brokers) {
        return Scenario.open(this, new Pipelines(name, 1), brokers);
    }

    @Override
    public void close() {
        undisturbed.close();
        cluster.close();
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
