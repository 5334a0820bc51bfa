package dev.refract.augment.image.crop;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.warp.Resampling;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import dev.refract.sample.Box;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The crop of Liu et al., "SSD: Single Shot MultiBox Detector", ECCV 2016: a random part that contains the
 * center of an object and overlaps it by at least a drawn minimum. Nothing is drawn when the minimum is 1 or
 * no such part is found.
 */
@Named(id = "crop_iou_constrained", doc = "Crops a random part that overlaps an object by at least a drawn minimum.")
public record CropIouConstrained(
        @Param(doc = "Sides of the part, as a share of the image's.", def = "[0.3, 1]", min = 0.01, max = 1)
        Range scaleRange,

        @Param(doc = "Width over height of the part.", def = "[0.5, 2]", min = 0.01, max = 100)
        Range ratioRange,

        @Param(doc = "Minimum overlaps to draw from.", def = "[0, 0.1, 0.3, 0.5, 0.7, 0.9, 1]", min = 0, max = 1)
        List<Double> minOverlaps,

        @Param(
                doc = "Overlap as intersection over union of part and object, or as the share of the object.",
                def = "iou")
        Measure measure,

        @Param(
                doc = "Maximum number of attempts; after them the image stays unchanged.",
                def = "40",
                min = 1,
                max = 10000)
        int maxTrials)
        implements ImageOperation {

    /** The measure that is compared with the minimum. */
    public enum Measure {
        /** Intersection over union. */
        IOU,
        /** Share of the object that the part shows. */
        COVERAGE
    }

    public CropIouConstrained {
        minOverlaps = List.copyOf(minOverlaps);
        if (minOverlaps.isEmpty()) {
            throw new IllegalArgumentException("min_overlaps must name at least one overlap");
        }
    }

    @Override
    public Optional<CropWindow> draw(ImageFacts facts, UniformRandomProvider random) {
        double least = minOverlaps.get(random.nextInt(minOverlaps.size()));
        if (least >= 1) {
            return Optional.empty();
        }
        List<Box> boxes = ObjectBounds.boxes(facts, name -> true);
        for (int i = 0; i < maxTrials; i++) {
            int width = (int) Math.max(1, Math.round(facts.width() * scaleRange.draw(random)));
            int height = (int) Math.max(1, Math.round(facts.height() * scaleRange.draw(random)));
            int left = new IntRange(0, facts.width() - width).draw(random);
            int top = new IntRange(0, facts.height() - height).draw(random);
            double ratio = (double) width / height;
            Box part = new Box(left, top, left + width, top + height);
            boolean shaped = ratio >= ratioRange.low() && ratio <= ratioRange.high();
            if (shaped && (boxes.isEmpty() || boxes.stream().anyMatch(box -> suits(box, part, least)))) {
                return Optional.of(CropWindow.asIs(left, top, width, height, Resampling.PLAIN));
            }
        }
        return Optional.empty();
    }

    private boolean suits(Box box, Box part, double least) {
        double x = (box.left() + box.right()) / 2;
        double y = (box.top() + box.bottom()) / 2;
        double common = Math.max(0, Math.min(box.right(), part.right()) - Math.max(box.left(), part.left()))
                * Math.max(0, Math.min(box.bottom(), part.bottom()) - Math.max(box.top(), part.top()));
        double whole = measure == Measure.IOU ? box.area() + part.area() - common : box.area();
        boolean centered = x >= part.left() && x < part.right() && y >= part.top() && y < part.bottom();
        return centered && common >= least * whole;
    }
}
