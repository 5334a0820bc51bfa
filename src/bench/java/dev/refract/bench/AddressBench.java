package dev.refract.bench;

import dev.refract.random.Address;
import java.util.concurrent.TimeUnit;
import org.apache.commons.rng.UniformRandomProvider;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The price of randomness with an address, against a number of a generator that is already there. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class AddressBench {
    private final String digest = "d".repeat(64);
    private final Address origin = Address.of(7, digest, "text-0000001");
    private final UniformRandomProvider generator = origin.generator();
    private long number;

    /** One SHA-256: once a sample. */
    @Benchmark
    public Address ofOrigin() {
        return Address.of(7, digest, "text-0000001");
    }

    /** Once a copy, an attempt and a step. */
    @Benchmark
    public Address child() {
        return origin.child(number++);
    }

    /** Once a step. */
    @Benchmark
    public UniformRandomProvider childAndGenerator() {
        return origin.child(number++).generator();
    }

    @Benchmark
    public double nextDouble() {
        return generator.nextDouble();
    }
}
