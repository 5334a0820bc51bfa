package dev.refract.augment.image.crop;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.warp.Resampling;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import dev.refract.sample.Box;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Crops the surroundings of one object. */
@Named(id = "crop_near_bbox", doc = "Crops around one object; each edge of its box is shifted at random.")
public record CropNearBbox(
        @Param(doc = "Class of the object; default: any.") Optional<String> category,

        @Param(
                doc = "Maximum shift of an edge, inwards or outwards, as a share of the object's side.",
                def = "0.3",
                min = 0,
                max = 4)
        double maxPartShift)
        implements ImageOperation {
    @Override
    public Optional<CropWindow> draw(ImageFacts facts, UniformRandomProvider random) {
        List<Box> boxes =
                ObjectBounds.boxes(facts, name -> category.map(name::equals).orElse(true));
        if (boxes.isEmpty()) {
            return Optional.empty();
        }
        Box box = boxes.get(random.nextInt(boxes.size()));
        int left = (int) Math.floor(shifted(box.left(), box.width(), facts.width(), random));
        int right = (int) Math.ceil(shifted(box.right(), box.width(), facts.width(), random));
        int top = (int) Math.floor(shifted(box.top(), box.height(), facts.height(), random));
        int bottom = (int) Math.ceil(shifted(box.bottom(), box.height(), facts.height(), random));
        return left >= right || top >= bottom
                ? Optional.empty()
                : Optional.of(CropWindow.asIs(left, top, right - left, bottom - top, Resampling.PLAIN));
    }

    private double shifted(double edge, double length, int side, UniformRandomProvider random) {
        double shift = new Range(-maxPartShift, maxPartShift).draw(random) * length;
        return Math.min(Math.max(edge + shift, 0), side);
    }
}
