package dev.refract.spec;

import dev.refract.augment.Augmentation;
import dev.refract.augment.Facts;
import dev.refract.augment.Medium;
import dev.refract.augment.Operations;
import dev.refract.augment.Step;
import dev.refract.augment.Subject;
import dev.refract.augment.catalog.Catalog;
import dev.refract.augment.image.ImageMedium;
import dev.refract.augment.view.Presentation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import dev.refract.sample.Kind;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.spec.yaml.DeclaredFamilies;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Operations with a field of every shape, so that what the parser does with shapes is seen on its own. */
public final class SomeOperations {
    private SomeOperations() {}

    /** The standard gates and these operations. */
    public static DeclaredFamilies families() {
        return new DeclaredFamilies(
                Catalog.of(List.of(
                        new Some(Kind.IMAGE, List.of(Turn.class, Nudge.class), List.of(Picture.class)),
                        new Some(Kind.TEXT, List.of(Swap.class), List.of()))),
                DeclaredFamilies.load().gates());
    }

    private record Some(
            Kind kind, List<Class<? extends Augmentation<?>>> operations, List<Class<? extends Medium>> media)
            implements Operations {}

    enum Border {
        REFLECT,
        CONSTANT
    }

    record Nothing() implements Step {}

    record Bare() implements Facts {}

    record Corner(
            @Param(doc = "x.") double x,
            @Param(doc = "y.", def = "0") double y) {}

    @Named(id = "turn", doc = "Turns.")
    record Turn(
            @Param(doc = "Degrees.", def = "[-10, 10]", min = -180, max = 180)
            Range angleRange,

            @Param(doc = "Repeats.", def = "[1, 2]", min = 0)
            IntRange timesRange,

            @Param(doc = "What surrounds.", def = "reflect") Border border,
            @Param(doc = "Corners.", def = "[]") List<Corner> corners,
            @Param(doc = "Whole.", min = 1) Optional<Integer> size,
            @Param(doc = "Both sides.", def = "false") boolean both)
            implements Augmentation<Bare> {
        @Override
        public Kind kind() {
            return Kind.IMAGE;
        }

        @Override
        public Optional<Nothing> draw(Bare facts, UniformRandomProvider random) {
            return Optional.of(new Nothing());
        }
    }

    @Named(id = "swap", doc = "Swaps.")
    record Swap(
            @Param(doc = "Word to word.", file = true, example = "{colour: color}")
            Map<String, String> words) implements Augmentation<Bare> {
        @Override
        public Kind kind() {
            return Kind.TEXT;
        }

        @Override
        public Optional<Nothing> draw(Bare facts, UniformRandomProvider random) {
            return Optional.of(new Nothing());
        }
    }

    @Named(id = "nudge", doc = "Nudges.")
    record Nudge(
            @Param(doc = "How far.", def = "0.1", shorthand = true)
            double by) implements Augmentation<Bare> {
        @Override
        public Kind kind() {
            return Kind.IMAGE;
        }

        @Override
        public Optional<Nothing> draw(Bare facts, UniformRandomProvider random) {
            return Optional.of(new Nothing());
        }
    }

    @Named(id = "image", doc = "Pictures.")
    record Picture(
            @Param(doc = "Quality.", def = "95", min = 1, max = 100)
            int quality) implements Medium {
        @Override
        public Kind kind() {
            return Kind.IMAGE;
        }

        @Override
        public Presentation presentation() {
            return ImageMedium.DEFAULT.presentation();
        }

        @Override
        public Subject open(Payload payload, Label label) {
            throw new UnsupportedOperationException("only its settings are used");
        }
    }
}
