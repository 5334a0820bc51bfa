package dev.refract.bench;

import dev.refract.augment.Augmentation;
import dev.refract.augment.Draft;
import dev.refract.augment.Medium;
import dev.refract.augment.Subject;
import dev.refract.random.Address;
import dev.refract.sample.Kind;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.spec.yaml.DeclaredFamilies;
import dev.refract.spec.yaml.DefaultRecords;
import java.util.Arrays;
import java.util.List;
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
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Texts per second and core, operation by operation as declared by default, everything included: cutting a
 * text into words, drawing, applying, writing it anew. The texts are as long as those of Made-With-ML (20.5
 * words on average) and have a name, a place, a number, a date and a contraction each, so that every
 * operation finds something to do. {@code main} takes all operations of the catalog that work on texts.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 2, time = 1)
@Fork(1)
public class TextBench {
    private static final List<String> SUBJECTS =
            List.of("Show a network", "Training models", "How fast search", "Comparing images");

    @Param("word_delete")
    private String operation = "";

    private final Address place = Address.of(1, "bench", "texts");
    private Augmentation<?> declared;
    private Medium medium;
    private List<Payload> texts = List.of();
    private int copy;

    /** Runs all operations on texts, or those whose ids are given. */
    public static void main(String[] ids) throws RunnerException {
        String[] all = DeclaredFamilies.load().catalog().operations().keySet().stream()
                .filter(id -> ids.length == 0 || Arrays.asList(ids).contains(id))
                .filter(id -> OperationBench.byDefault(id).kind() == Kind.TEXT)
                .toArray(String[]::new);
        new Runner(new OptionsBuilder()
                        .include(TextBench.class.getName())
                        .param("operation", all)
                        .build())
                .run();
    }

    @Setup
    public void open() {
        declared = OperationBench.byDefault(operation);
        medium = new DefaultRecords(DeclaredFamilies.load())
                .media().stream()
                        .filter(known -> known.kind() == Kind.TEXT)
                        .findFirst()
                        .orElseThrow();
        texts = SUBJECTS.stream()
                .map(subject ->
                        (Payload) new Payload.Text(subject + " by Mary Smith of Paris. It doesn't need more than "
                                + "350 photos, and since 12 March 2021 it is good."))
                .toList();
    }

    @Benchmark
    public Object text() {
        copy++;
        try (Subject subject = medium.open(texts.get(copy % texts.size()), Label.of("class"));
                Draft draft = subject.draft()) {
            OperationBench.draw(declared, draft, place.child(copy).generator()).ifPresent(draft::apply);
            return draft.finish();
        }
    }
}
