package dev.refract.augment.image.policy;

import dev.refract.augment.BranchingPolicy;
import dev.refract.augment.Stage;
import dev.refract.augment.image.ImageFacts;
import dev.refract.declare.Named;
import dev.refract.declare.OverrideField;
import dev.refract.declare.Param;
import dev.refract.random.IntRange;
import dev.refract.sample.Box;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Blends the results of two lists of steps with a mask: the first is visible where the mask is white, the
 * second where it is black.
 */
@Named(id = "masked_blend_branches", doc = "Blends the results of two lists of steps with a mask.")
public record MaskedBlendBranches(
        @Param(doc = "Shape of the mask.", def = "noise") MaskShape mask,

        @Param(doc = "Cells along each side of a checkerboard or a grid.", def = "[4, 8]", min = 1, max = 1000)
        IntRange cellsRange,

        @Param(doc = "What is blended.", inline = true)
        @OverrideField(
                field = "foreground",
                doc = "The list for white parts of the mask; steps that would move labeled objects are skipped.",
                example = "[invert]")
        @OverrideField(
                field = "background",
                doc = "The list for black parts of the mask; empty for the unchanged image.")
        Branches branches)
        implements BranchingPolicy<ImageFacts>, ImagePolicy {
    @Override
    public List<Stage> steps() {
        return branches.steps();
    }

    @Override
    public MaskedBlendBranches map(UnaryOperator<List<Stage>> change) {
        return new MaskedBlendBranches(mask, cellsRange, branches.map(change));
    }

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        List<Box> boxes = mask == MaskShape.BOXES
                ? facts.label().instances().stream()
                        .flatMap(instance -> instance.box().stream())
                        .toList()
                : List.of();
        return Optional.of(new Drawn(mask, cellsRange.draw(random), boxes, random.nextLong()));
    }

    @Override
    public int[] selectIn(int branch, UniformRandomProvider random) {
        return branches.positions(branch);
    }

    /** A drawn mask; the seed determines the noise, the boxes are those of the labeled objects. */
    public record Drawn(MaskShape form, int cells, List<Box> boxes, long seed) implements BlendedBranches {
        public Drawn {
            boxes = List.copyOf(boxes);
        }

        @Override
        public Mat share(int width, int height) {
            return form.map(width, height, cells, boxes, seed);
        }
    }
}
