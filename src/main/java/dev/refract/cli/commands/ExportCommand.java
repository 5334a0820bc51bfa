package dev.refract.cli.commands;

import dev.refract.cli.errors.UsageException;
import dev.refract.cli.options.ClusterOptions;
import dev.refract.cli.options.OutputOptions;
import dev.refract.cli.options.PipelineArgument;
import dev.refract.cli.reports.ExportSummary;
import dev.refract.cli.session.Session;
import dev.refract.cli.terminal.ProgressMeter;
import dev.refract.cli.terminal.ShutdownSequence;
import dev.refract.cli.terminal.Terminal;
import dev.refract.feed.DatasetExport;
import dev.refract.feed.ExportReport;
import dev.refract.feed.ExportSurvey;
import dev.refract.feed.SampleExport;
import dev.refract.feed.dataset.DatasetFormat;
import dev.refract.feed.dataset.FeedException;
import dev.refract.kafka.TopicExtent;
import dev.refract.sample.RetractedSamples;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import dev.refract.serde.SampleSerde;
import dev.refract.spec.Sinks;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes what a pipeline has published as files. */
@Command(
        name = "export",
        description = {
            "Write the samples that a pipeline has published as files, by splits, in a form that trainers read.",
            "Reads the topics to the end they have when it begins.",
            "",
            "Images, a folder for each split:",
            "  image-folder  a folder for each class; manifest.csv has the shares of mixed classes",
            "  pascal-voc    boxes, to whole pixels, in an XML file each",
            "  coco          boxes, outlines, masks and keypoints in one JSON document",
            "  yolo          boxes, or outlines where each object of an image has one; data.yaml above",
            "",
            "Texts, rows and series, a file for each split (train.csv); audio, a folder for each split and class, with",
            "metadata.csv. A line has the columns file_name, id, origin, group and time, then the cells of a row or",
            "the text, label, value, split, copy and weight; those that no sample has a value in are left out. A",
            "column of a row keeps its name where it is one of these: ours is _id.",
            "  csv           texts, rows and audio; the largest class of mixed ones",
            "  json-lines    series, too: rate and channels; shares of classes, spans and events",
            "",
            "Counts what a format cannot hold. lineage.jsonl in the folder of a split says where each file or line",
            "comes from. Parquet is not written."
        },
        footer = {
            "",
            "Example:",
            "  refract export topologies/02-boxes.yaml --format yolo --out cells/",
            "  refract ingest --input cells/ --topic cells.again",
            "  refract export mine.yaml --format json-lines --out texts/",
            "  refract ingest --input texts/ --topic texts.again --id id --group group --time time \\",
            "    --text text --label label   (of rows: --attributes origin,split,copy,weight instead of --text)"
        })
public final class ExportCommand implements Callable<Integer> {
    @Mixin
    private PipelineArgument pipeline;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "<format>",
            description = "image-folder, pascal-voc, coco, yolo, csv or json-lines.")
    private String format;

    @Option(names = "--out", required = true, paramLabel = "<folder>", description = "New or empty.")
    private Path out;

    @Mixin
    private ClusterOptions cluster;

    private long leftOut;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        DatasetFormat chosen = chosen();
        DatasetExport.requireEmpty(out);
        Sinks sinks = pipeline.plan().pipeline().sink();
        Terminal terminal = output.terminal();
        try (ShutdownSequence end = new ShutdownSequence(terminal)) {
            Session session = end.register(Session.open(cluster));
            Map<Split, TopicExtent> topics = new EnumMap<>(Split.class);
            topics.put(Split.TRAIN, TopicExtent.now(session.connection(), sinks.train()));
            topics.put(Split.VALIDATION, TopicExtent.now(session.connection(), sinks.validation()));
            topics.put(Split.TEST, TopicExtent.now(session.connection(), sinks.test()));
            // after the extents are taken, so that all that retracts what is in them is read
            ExportReport report = write(session, topics, session.retractions(sinks), chosen, terminal);
            ExportSummary summary = ExportSummary.of(out.toAbsolutePath().normalize(), chosen, leftOut, report);
            output.print(summary);
            return summary.samples() > 0 ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private DatasetFormat chosen() {
        try {
            return ExportSurvey.format(format);
        } catch (FeedException unknown) {
            throw new UsageException(unknown.getMessage());
        }
    }

    private ExportReport write(
            Session session,
            Map<Split, TopicExtent> topics,
            RetractedSamples retracted,
            DatasetFormat chosen,
            Terminal terminal) {
        SampleSerde serde = new SampleSerde(session.registry());
        ExportSurvey survey = ExportSurvey.of(chosen);
        leftOut = each(topics, serde, retracted, (split, sample) -> survey.add(sample));
        SampleExport export = survey.into(out);
        try (export;
                ProgressMeter meter = terminal.startMeter("export", "samples", survey.samples())) {
            long[] done = {0};
            each(topics, serde, retracted, (split, sample) -> {
                export.add(split, sample);
                meter.update(++done[0]);
            });
        }
        return export.report();
    }

    /** Hands all samples that hold to {@code action}; says how many were left out. */
    private static long each(
            Map<Split, TopicExtent> topics,
            SampleSerde serde,
            RetractedSamples retracted,
            BiConsumer<Split, Sample> action) {
        long[] leftOut = {0};
        topics.forEach((split, topic) -> topic.forEach(record -> {
            Optional<Sample> sample = Optional.ofNullable(record.value()).map(serde::decode);
            if (sample.filter(retracted::contains).isPresent()) {
                leftOut[0]++;
            } else {
                sample.ifPresent(holding -> action.accept(split, holding));
            }
        }));
        return leftOut[0];
    }
}
