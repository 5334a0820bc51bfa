package dev.refract.augment.image.crop;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.sample.Box;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Crops a window of fixed size that shows an object; at a random place when there is none. */
@Named(id = "crop_at_least_one_bbox", doc = "Crops a window of fixed size that shows at least one object.")
public record CropAtLeastOneBbox(
        @Param(doc = "Share of the object's sides that may be cut off.", def = "0", min = 0, max = 1)
        double erosionFactor,

        @Param(doc = "Its size.", inline = true) CropSize size)
        implements ImageOperation {
    @Override
    public Optional<CropWindow> draw(ImageFacts facts, UniformRandomProvider random) {
        List<Box> boxes = ObjectBounds.boxes(facts, name -> true);
        if (boxes.isEmpty()) {
            return Optional.of(size.anywhere(facts, random));
        }
        Box box = boxes.get(random.nextInt(boxes.size()));
        double x = box.width() * erosionFactor / 2;
        double y = box.height() * erosionFactor / 2;
        Box kept = new Box(box.left() + x, box.top() + y, box.right() - x, box.bottom() - y);
        return Optional.of(size.showing(facts, kept, random));
    }
}
