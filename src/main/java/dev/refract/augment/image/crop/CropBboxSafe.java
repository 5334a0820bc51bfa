package dev.refract.augment.image.crop;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.warp.Interpolation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.sample.Box;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Crops a random part that contains every object. */
@Named(
        id = "crop_bbox_safe",
        doc = "Crops a random part that contains every object, and resizes it if a size is given.")
public record CropBboxSafe(
        @Param(doc = "Share of the objects' common bounds that may be cut off.", def = "0", min = 0, max = 1)
        double erosionRate,

        @Param(doc = "Width of the result in pixels; default: that of the part.", min = 1, max = 16384)
        Optional<Integer> width,

        @Param(doc = "Height of the result in pixels; default: that of the part.", min = 1, max = 16384)
        Optional<Integer> height,

        @Param(doc = "How values between pixels are interpolated.", def = "linear")
        Interpolation interpolation)
        implements ImageOperation {
    @Override
    public Optional<CropWindow> draw(ImageFacts facts, UniformRandomProvider random) {
        List<Box> boxes = ObjectBounds.boxes(facts, name -> true);
        Box kept = boxes.isEmpty() ? middle(facts) : eroded(boxes);
        int left = (int) Math.floor(kept.left() * random.nextDouble());
        int top = (int) Math.floor(kept.top() * random.nextDouble());
        int right = (int) Math.ceil(facts.width() - (facts.width() - kept.right()) * random.nextDouble());
        int bottom = (int) Math.ceil(facts.height() - (facts.height() - kept.bottom()) * random.nextDouble());
        int partWidth = Math.max(1, Math.min(right, facts.width()) - left);
        int partHeight = Math.max(1, Math.min(bottom, facts.height()) - top);
        return Optional.of(new CropWindow(
                Math.min(left, facts.width() - partWidth),
                Math.min(top, facts.height() - partHeight),
                partWidth,
                partHeight,
                width.orElse(partWidth),
                height.orElse(partHeight),
                interpolation));
    }

    /** Without objects, the middle quarter of the image is kept. */
    private static Box middle(ImageFacts facts) {
        return new Box(facts.width() / 4.0, facts.height() / 4.0, facts.width() * 0.75, facts.height() * 0.75);
    }

    private Box eroded(List<Box> boxes) {
        Box all =
                Box.around(boxes.stream().flatMap(box -> box.corners().stream()).toList());
        double x = all.width() * erosionRate / 2;
        double y = all.height() * erosionRate / 2;
        return new Box(all.left() + x, all.top() + y, all.right() - x, all.bottom() - y);
    }
}
