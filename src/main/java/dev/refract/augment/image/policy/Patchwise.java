package dev.refract.augment.image.policy;

import dev.refract.augment.Stage;
import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.raster.RasterConversion;
import dev.refract.augment.image.step.ImageBranchStart;
import dev.refract.augment.policy.StageSampling;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;

/** Runs the steps on each patch of a grid separately. */
@Named(id = "patchwise", doc = "Runs the steps on each patch of a grid, with new draws for each patch.")
public record Patchwise(
        @Param(doc = "Patches along each side.", def = "4", min = 1, max = 64)
        int grid,

        @Param(doc = "The steps; those that would move labeled objects are skipped.", example = "[brightness]")
        List<Stage> steps)
        implements SequentialBranchingPolicy {
    public Patchwise {
        steps = StageSampling.atLeastOne(steps);
    }

    @Override
    public Patchwise map(UnaryOperator<List<Stage>> change) {
        return new Patchwise(grid, change.apply(steps));
    }

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(Math.min(grid, facts.width()), Math.min(grid, facts.height())));
    }

    /** A grid of patches. */
    public record Drawn(int columns, int rows) implements ImageBranchStart {
        @Override
        public int branches() {
            return columns * rows;
        }

        @Override
        public boolean wholeCanvas() {
            return false;
        }

        @Override
        public Raster beginBranch(Raster whole, int branch) {
            try (Rect area = area(branch, whole.width(), whole.height())) {
                return whole.withBoth(color -> part(color, area), alpha -> part(alpha, area));
            }
        }

        @Override
        public Raster joinBranches(Raster whole, List<Raster> made) {
            Raster joined = whole.copy();
            for (int i = 0; i < made.size(); i++) {
                try (Raster fitting = RasterConversion.like(whole, made.get(i));
                        Rect area = area(i, whole.width(), whole.height());
                        Mat here = new Mat(joined.color(), area)) {
                    fitting.color().copyTo(here);
                }
            }
            return joined;
        }

        private Rect area(int branch, int width, int height) {
            int left = branch % columns * width / columns;
            int top = branch / columns * height / rows;
            int right = (branch % columns + 1) * width / columns;
            int bottom = (branch / columns + 1) * height / rows;
            return new Rect(left, top, right - left, bottom - top);
        }

        private static Mat part(Mat whole, Rect area) {
            return Mats.copyOf(whole, area.x(), area.y(), area.width(), area.height());
        }
    }
}
