package dev.refract.cli.commands;

import dev.refract.cli.errors.UsageException;
import dev.refract.cli.options.ClusterOptions;
import dev.refract.cli.options.InputOptions;
import dev.refract.cli.options.OutputOptions;
import dev.refract.cli.session.Session;
import dev.refract.cli.terminal.Report;
import dev.refract.cli.terminal.ShutdownSequence;
import dev.refract.feed.DatasetReader;
import dev.refract.feed.dataset.ReadResult;
import dev.refract.kafka.TopicReader;
import dev.refract.model.vector.VectorTraining;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import dev.refract.serde.SampleSerde;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains word vectors on the texts of a data set or a topic. */
@Command(
        name = "vectors",
        description = {
            "Train word vectors on texts of your own, for embedding_substitute and the gates that use them.",
            "One worker and one seed make the same file each time. Samples that are in the validation or test",
            "split by their own label are left out."
        },
        footer = {
            "",
            "Example:",
            "  refract vectors --input titles.csv --text title,description --out titles.vec",
            "  refract vectors --topic titles.train --out titles.vec --epochs 5"
        })
public final class VectorsCommand implements Runnable {
    @Option(names = "--input", paramLabel = "<folder or file>", description = "A data set of texts.")
    private Optional<Path> input = Optional.empty();

    @Option(names = "--topic", paramLabel = "<topic>", description = "A topic of texts, read to its end.")
    private Optional<String> topic = Optional.empty();

    @Option(names = "--out", required = true, paramLabel = "<file>", description = "The vectors, as word2vec text.")
    private Path out;

    @Option(
            names = "--dimensions",
            paramLabel = "<n>",
            defaultValue = "100",
            description = "Numbers in a vector (${DEFAULT-VALUE}).",
            converter = ClusterOptions.PositiveIntConverter.class)
    private int dimensions;

    @Option(
            names = "--min-count",
            paramLabel = "<n>",
            defaultValue = "5",
            description = "Times a word must occur (${DEFAULT-VALUE}).",
            converter = ClusterOptions.PositiveIntConverter.class)
    private int minCount;

    @Option(
            names = "--window",
            paramLabel = "<n>",
            defaultValue = "5",
            description = "Words to either side that are looked at (${DEFAULT-VALUE}).",
            converter = ClusterOptions.PositiveIntConverter.class)
    private int window;

    @Option(
            names = "--epochs",
            paramLabel = "<n>",
            defaultValue = "5",
            description = "Passes over the texts (${DEFAULT-VALUE}).",
            converter = ClusterOptions.PositiveIntConverter.class)
    private int epochs;

    @Option(
            names = "--workers",
            paramLabel = "<n>",
            defaultValue = "1",
            description = "Threads; with more than one the file differs each time (${DEFAULT-VALUE}).",
            converter = ClusterOptions.PositiveIntConverter.class)
    private int workers;

    @Option(names = "--seed", paramLabel = "<n>", defaultValue = "0", description = "Random seed (${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private InputOptions options;

    @Mixin
    private ClusterOptions cluster;

    @Mixin
    private OutputOptions output;

    /**
     * What was trained.
     *
     * @param words that have a vector
     * @param texts that they come from
     * @param file the vectors
     */
    record VectorsReport(int words, int texts, Path file) implements Report {
        @Override
        public List<String> lines() {
            return List.of(String.format(Locale.ROOT, "%,d words of %,d texts have vectors in %s", words, texts, file));
        }
    }

    @Override
    public void run() {
        if (input.isPresent() == topic.isPresent()) {
            throw new UsageException(
                    "give either --input or --topic, found " + (input.isPresent() ? "both" : "neither"));
        }
        List<String> texts = new ArrayList<>();
        input.ifPresent(path -> DatasetReader.open(path, options.options())
                .read()
                .forEach(outcome -> {
                    if (outcome instanceof ReadResult.Read read) {
                        add(read.sample(), texts);
                    }
                }));
        topic.ifPresent(name -> readTopic(name, texts));
        try {
            int words = new VectorTraining(dimensions, minCount, window, epochs, workers, seed).train(texts, out);
            output.print(new VectorsReport(words, texts.size(), out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readTopic(String name, List<String> texts) {
        try (ShutdownSequence end = new ShutdownSequence(output.terminal())) {
            Session session = end.register(Session.open(cluster));
            SampleSerde serde = new SampleSerde(session.registry());
            TopicReader.forEach(session.connection(), name, record -> add(serde.decode(record.value()), texts));
        }
    }

    private static void add(Sample sample, List<String> texts) {
        boolean held = sample.split() == Split.VALIDATION || sample.split() == Split.TEST;
        if (!held && sample.payload() instanceof Payload.Text text) {
            texts.add(text.text());
        }
    }
}
