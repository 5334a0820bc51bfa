package dev.refract.augment.image.relabel;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.step.Relabeling;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.sample.Box;
import dev.refract.sample.Instance;
import dev.refract.sample.Label;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Removes objects between two steps by rules stricter than those of the medium. */
@Named(id = "bbox_sanitize", doc = "Removes objects that are too small, too hidden, too thin or too numerous.")
public record BboxSanitize(
        @Param(doc = "Minimum area of the box in pixels.", def = "1", min = 0)
        double minArea,

        @Param(doc = "Minimum width of the box in pixels.", def = "1", min = 0)
        double minWidth,

        @Param(doc = "Minimum height of the box in pixels.", def = "1", min = 0)
        double minHeight,

        @Param(doc = "Minimum visible share of the original area.", def = "0", min = 0, max = 1)
        double minVisibility,

        @Param(doc = "Maximum ratio of the longer side of the box to the shorter.", def = "1000", min = 1)
        double maxAcceptRatio,

        @Param(doc = "Maximum number of objects; the first of the label stay.", def = "100000", min = 0)
        int maxObjects)
        implements ImageOperation {
    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(minArea, minWidth, minHeight, minVisibility, maxAcceptRatio, maxObjects));
    }

    /** The rules for objects to stay; an object without a box stays. */
    public record Drawn(
            double minArea,
            double minWidth,
            double minHeight,
            double minVisibility,
            double maxAcceptRatio,
            int maxObjects)
            implements Relabeling {
        private static final double DUST = 1e-9;

        @Override
        public Label relabel(Label label, int width, int height) {
            List<Instance> kept = label.instances().stream()
                    .filter(instance -> instance.visibility() >= minVisibility - DUST
                            && instance.box().map(this::passes).orElse(true))
                    .limit(maxObjects)
                    .toList();
            return label.withInstances(kept);
        }

        private boolean passes(Box box) {
            double longer = Math.max(box.width(), box.height());
            double shorter = Math.min(box.width(), box.height());
            return box.area() >= minArea - DUST
                    && box.width() >= minWidth - DUST
                    && box.height() >= minHeight - DUST
                    && longer <= maxAcceptRatio * shorter + DUST;
        }
    }
}
