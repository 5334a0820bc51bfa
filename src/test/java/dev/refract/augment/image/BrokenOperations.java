package dev.refract.augment.image;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.refract.augment.Augmentation;
import dev.refract.augment.Medium;
import dev.refract.augment.Operations;
import dev.refract.augment.image.raster.Resampler;
import dev.refract.augment.image.step.Filter;
import dev.refract.augment.image.step.Tone;
import dev.refract.augment.image.warp.Border;
import dev.refract.augment.image.warp.Homography;
import dev.refract.augment.image.warp.Interpolation;
import dev.refract.augment.image.warp.Placement;
import dev.refract.declare.Named;
import dev.refract.sample.Kind;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.opencv_core.Mat;

/** Operations that break one promise each, to see that the contract notices. */
public final class BrokenOperations implements Operations {
    @Override
    public Kind kind() {
        return Kind.IMAGE;
    }

    private static final AtomicInteger CALLS = new AtomicInteger();

    @Override
    public List<Class<? extends Augmentation<?>>> operations() {
        return List.of(Moody.class, Vandal.class, Forgetful.class, Fragile.class, Idle.class, OffCanvas.class);
    }

    @Override
    public List<Class<? extends Medium>> media() {
        return List.of(ImageMedium.class);
    }

    /** Draws from something that is not the address. */
    @Named(id = "moody", doc = "Brightens by how often it was asked.")
    record Moody() implements ImageOperation {
        @Override
        public Optional<Lift> draw(ImageFacts facts, UniformRandomProvider random) {
            return Optional.of(new Lift(0.02 * (CALLS.incrementAndGet() % 10)));
        }
    }

    /** Writes into the image it was given to read. */
    @Named(id = "vandal", doc = "Darkens the original.")
    record Vandal() implements ImageOperation {
        @Override
        public Optional<Scratch> draw(ImageFacts facts, UniformRandomProvider random) {
            return Optional.of(new Scratch(0.1));
        }
    }

    /** Keeps something of its drawn step out of the lineage. */
    @Named(id = "forgetful", doc = "Brightens by an amount that is not written down.")
    record Forgetful() implements ImageOperation {
        @Override
        public Optional<HiddenLift> draw(ImageFacts facts, UniformRandomProvider random) {
            return Optional.of(new HiddenLift(0.1 + 0.1 * random.nextDouble()));
        }
    }

    /** Cannot bear small images. */
    @Named(id = "fragile", doc = "Divides by the width less one.")
    record Fragile() implements ImageOperation {
        @Override
        public Optional<Lift> draw(ImageFacts facts, UniformRandomProvider random) {
            return Optional.of(new Lift(0.001 * Math.floorDiv(100, facts.width() - 1)));
        }
    }

    /** Does nothing by default. */
    @Named(id = "idle", doc = "Brightens by nothing.")
    record Idle() implements ImageOperation {
        @Override
        public Optional<Lift> draw(ImageFacts facts, UniformRandomProvider random) {
            return Optional.of(new Lift(0));
        }
    }

    /** Says of its canvas what is not so, and labels follow what it says. */
    @Named(id = "off_canvas", doc = "Draws half of its canvas away behind the frame's back.")
    record OffCanvas() implements ImageOperation {
        @Override
        public Optional<Shrink> draw(ImageFacts facts, UniformRandomProvider random) {
            return Optional.of(new Shrink(0.5));
        }
    }

    record Lift(double shift) implements Tone {
        @Override
        public double level(int channel, double level) {
            return level + shift;
        }
    }

    record HiddenLift(@JsonIgnore double shift) implements Tone {
        @Override
        public double level(int channel, double level) {
            return level + shift;
        }
    }

    record Scratch(double depth) implements Filter {
        @Override
        public void filter(Mat from, Mat to) {
            from.convertTo(from, -1, 1 - depth, 0);
            from.copyTo(to);
        }
    }

    record Shrink(double share) implements Filter {
        @Override
        public void filter(Mat from, Mat to) {
            Placement half = new Placement(
                    from.cols(),
                    from.rows(),
                    Homography.IDENTITY,
                    Math.max(1, (int) (from.cols() * share)),
                    from.rows(),
                    Border.CONSTANT,
                    0,
                    Interpolation.NEAREST,
                    List.of());
            try (Mat cut = Resampler.place(from, half, 0)) {
                cut.copyTo(to);
            }
        }
    }
}
