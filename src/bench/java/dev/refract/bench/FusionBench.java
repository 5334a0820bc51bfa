package dev.refract.bench;

import dev.refract.augment.Augmentation;
import dev.refract.augment.Draft;
import dev.refract.augment.Subject;
import dev.refract.random.Address;
import dev.refract.sample.Payload;
import java.util.List;
import java.util.Map;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What fusing neighbors gains: four pipelines of ten steps on a 512 by 512 image, carried out together or one by one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FusionBench {
    private static final Map<String, List<String>> PIPELINES = Map.of(
            "moves",
            List.of(
                    "flip_horizontal",
                    "rotate",
                    "affine",
                    "translate",
                    "scale_zoom",
                    "shear",
                    "rotate_90",
                    "stretch_xy",
                    "crop_and_pad",
                    "random_resized_crop"),
            "tones",
            List.of(
                    "brightness",
                    "contrast",
                    "gamma",
                    "contrast_curve",
                    "posterize",
                    "brightness",
                    "contrast",
                    "gamma",
                    "solarize",
                    "invert"),
            "detection",
            List.of(
                    "letterbox",
                    "flip_horizontal",
                    "affine",
                    "crop_bbox_safe",
                    "resize",
                    "brightness",
                    "contrast",
                    "gamma",
                    "saturation",
                    "hue"),
            "everyday",
            List.of(
                    "flip_horizontal",
                    "rotate",
                    "affine",
                    "random_resized_crop",
                    "brightness",
                    "contrast",
                    "brightness",
                    "contrast",
                    "gaussian_blur",
                    "gaussian_noise"));

    /** Which ten steps. */
    @Param({"moves", "tones", "detection", "everyday"})
    public String pipeline;

    private final Address place = Address.of(1, "bench", "fusion");
    private List<Augmentation<?>> operations;
    private Subject subject;
    private int copy;

    @Setup
    public void open() {
        operations = PIPELINES.get(pipeline).stream()
                .<Augmentation<?>>map(OperationBench::byDefault)
                .toList();
        subject = OperationBench.open(
                new Payload.Image(Inputs.gradient(place.generator(), OperationBench.SIDE), "image/jpeg"));
    }

    @TearDown
    public void close() {
        subject.close();
    }

    @Benchmark
    public double together() {
        return tenSteps(false);
    }

    @Benchmark
    public double oneByOne() {
        return tenSteps(true);
    }

    private double tenSteps(boolean carriedOutAtOnce) {
        Address here = place.child(copy++);
        double changes = 0;
        try (Draft draft = subject.draft()) {
            for (int i = 0; i < operations.size(); i++) {
                OperationBench.draw(operations.get(i), draft, here.child(i).generator())
                        .ifPresent(draft::apply);
                if (carriedOutAtOnce) {
                    changes += draft.distance();
                }
            }
            return changes + draft.distance();
        }
    }
}
