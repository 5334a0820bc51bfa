package dev.refract.bench;

import dev.refract.augment.Augmentation;
import dev.refract.augment.Draft;
import dev.refract.augment.Facts;
import dev.refract.augment.FileStep;
import dev.refract.augment.Stage;
import dev.refract.augment.Step;
import dev.refract.augment.Subject;
import dev.refract.augment.catalog.Catalog;
import dev.refract.augment.engine.ResourceIndex;
import dev.refract.random.Address;
import dev.refract.sample.Kind;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.spec.yaml.DeclaredFamilies;
import dev.refract.spec.yaml.DefaultRecords;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.commons.rng.UniformRandomProvider;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Every operation on images and texts, as declared by default: draw, apply, carry out. Images are 512 by
 * 512 pixels in color, decoded beforehand and not encoded, since codecs would drown the rest; texts have
 * 156 characters. {@code main} takes the operations from the catalog; run by JMH's own, name one with
 * {@code -p operation=rotate}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class OperationBench {
    static final int SIDE = 512;
    private static final Map<Kind, Payload> PAYLOADS = Map.of(
            Kind.IMAGE,
            new Payload.Image(Inputs.gradient(Address.of(1, "bench", "image").generator(), SIDE), "image/jpeg"),
            Kind.TEXT,
            Inputs.text(0).payload());

    @Param("flip_horizontal")
    private String operation = "";

    private final Address place = Address.of(1, "bench", "operations");
    private Augmentation<?> declared;
    private Subject subject;
    private int copy;

    /** Runs all operations of the catalog, or those whose ids are given. */
    public static void main(String[] ids) throws RunnerException {
        Catalog catalog = DeclaredFamilies.load().catalog();
        String[] all = catalog.operations().keySet().stream()
                .filter(id -> ids.length == 0 || Arrays.asList(ids).contains(id))
                .filter(id -> PAYLOADS.containsKey(byDefault(id).kind()))
                .toArray(String[]::new);
        new Runner(new OptionsBuilder()
                        .include(OperationBench.class.getName())
                        .param("operation", all)
                        .build())
                .run();
    }

    /** The benchmark of one operation, for runs without JMH; the caller closes it. */
    static OperationBench of(String id) {
        OperationBench bench = new OperationBench();
        bench.operation = id;
        bench.open();
        return bench;
    }

    @Setup
    public void open() {
        declared = byDefault(operation);
        subject = open(PAYLOADS.get(declared.kind()));
    }

    @TearDown
    public void close() {
        subject.close();
    }

    @Benchmark
    public Object copy() {
        try (Draft draft = subject.draft()) {
            draw(declared, draft, place.child(copy++).generator()).ifPresent(draft::apply);
            // the measure of change looks at pixels, so it has them made
            return declared.kind() == Kind.IMAGE ? draft.distance() : draft.finish();
        }
    }

    static Augmentation<?> byDefault(String id) {
        DeclaredFamilies families = DeclaredFamilies.load();
        return (Augmentation<?>)
                new DefaultRecords(families).of(families.catalog().operations().get(id));
    }

    static Subject open(Payload payload) {
        return new DefaultRecords(DeclaredFamilies.load())
                .media().stream()
                        .filter(medium -> medium.kind() == payload.kind())
                        .findFirst()
                        .orElseThrow()
                        .open(payload, Label.of("class"));
    }

    @SuppressWarnings("unchecked") // the draft is one of the operation's kind
    static <F extends Facts> Optional<? extends Step> draw(
            Augmentation<F> operation, Draft draft, UniformRandomProvider random) {
        return operation
                .draw((F) draft.facts(), random)
                .map(step -> step instanceof FileStep<?> ? withFile(operation, step) : step);
    }

    private static Step withFile(Augmentation<?> operation, Step step) {
        return ResourceIndex.of(List.of(Stage.of(operation))).resolve(step);
    }
}
