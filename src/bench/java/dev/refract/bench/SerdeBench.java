package dev.refract.bench;

import dev.refract.random.Address;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import dev.refract.serde.SampleSerde;
import dev.refract.serde.registry.InMemoryRegistry;
import java.util.concurrent.TimeUnit;
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

/** Samples to bytes and back: a text of 200 bytes and an image of 20 KB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SerdeBench {
    private static final int SIDE_OF_20_KILOBYTES = 256;

    /** What is carried. */
    public enum Carried {
        TEXT,
        IMAGE
    }

    @Param
    private Carried carried = Carried.TEXT;

    private final SampleSerde serde = new SampleSerde(new InMemoryRegistry());
    private Sample sample = Inputs.text(0);
    private byte[] value = {};

    @Setup
    public void encodeOnce() {
        if (carried == Carried.IMAGE) {
            Payload image = new Payload.Image(
                    Inputs.gradient(Address.of(1, "bench", "image").generator(), SIDE_OF_20_KILOBYTES), "image/jpeg");
            sample = Sample.original("image", 0, image, Label.of("class"));
        }
        value = serde.encode("topic", sample);
    }

    @Benchmark
    public byte[] encode() {
        return serde.encode("topic", sample);
    }

    @Benchmark
    public Sample decode() {
        return serde.decode(value);
    }

    /** What an original of the training split takes in place of {@link #encode}. */
    @Benchmark
    public byte[] patched() {
        return serde.patched("topic", value, sample.withSplit(Split.TRAIN));
    }
}
