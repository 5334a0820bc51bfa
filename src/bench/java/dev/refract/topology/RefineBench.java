package dev.refract.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.refract.copies.CopyMaker;
import dev.refract.copies.Plan;
import dev.refract.sample.Coordinates;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.serde.DeadLetterSerde;
import dev.refract.serde.InMemoryRegistry;
import dev.refract.serde.SampleSerde;
import dev.refract.spec.yaml.PipelineFile;
import dev.refract.topology.record.DeadLetters;
import dev.refract.topology.record.SourceRecord;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One 200-byte text from its bytes to the bytes of what goes out, without Kafka and without state. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RefineBench {
    private static final int SAMPLES = 1 << 12;

    /** Duplicates made of every training sample, beside the original. */
    @Param({"0", "1", "10"})
    private int copies;

    private Refiner refiner;
    private Ration ration;
    private SourceRecord[] incoming = {};
    private int next;

    @Setup
    public void encodeAll() {
        InMemoryRegistry registry = new InMemoryRegistry();
        SampleSerde serde = new SampleSerde(registry);
        Plan plan =
                Plan.of(PipelineFile.reader().parse(Path.of("bench.yaml"), """
                    pipeline: bench
                    source: {topic: texts}
                    sink: {train: train, validation: validation, test: test, rejected: rejected}
                    """).orElseThrow());
        refiner = new Refiner(plan, serde, new DeadLetters(plan, new DeadLetterSerde(registry), 1 << 20));
        ration = new Ration.Fixed(true, new CopyMaker.CopyOrder(1, copies, 0, 1));
        incoming = new SourceRecord[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            String id = "text-%07d".formatted(i);
            Sample sample = Sample.original(id, i, new Payload.Text("fourteen chars".repeat(11)), Label.of("class-1"));
            incoming[i] = new SourceRecord(
                    id.getBytes(UTF_8),
                    serde.encode("texts", sample),
                    new RecordHeaders(),
                    new Coordinates("texts", 0, i, i));
        }
    }

    @Benchmark
    public int refine() {
        SourceRecord in = incoming[next++ & (SAMPLES - 1)];
        return refiner.refine(in, id -> false, ration).records().size();
    }
}
