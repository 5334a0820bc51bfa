package dev.refract.augment.image.dropout;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Fills rectangles inside labeled objects only; an image without objects stays unchanged. */
@Named(
        id = "constrained_coarse_dropout",
        doc = "Fills rectangles inside labeled objects; covered objects lose visibility.")
public record ConstrainedCoarseDropout(
        @Param(doc = "Number of rectangles in an object.", def = "[1, 1]", min = 1, max = 1000)
        IntRange numHolesRange,

        @Param(doc = "Height of a rectangle, as a share of the object's.", def = "[0.3, 0.5]", min = 0, max = 1)
        Range heightRange,

        @Param(doc = "Width of a rectangle, as a share of the object's.", def = "[0.3, 0.5]", min = 0, max = 1)
        Range widthRange,

        @Param(doc = "Level of the rectangles, as a share of the full level.", def = "0", min = 0, max = 1)
        double fill,

        @Param(doc = "Classes of the objects; all when empty.", def = "[]")
        List<String> classes)
        implements ImageOperation {

    public ConstrainedCoarseDropout {
        classes = List.copyOf(classes);
    }

    @Override
    public boolean covers() {
        return true;
    }

    @Override
    public Optional<Holes> draw(ImageFacts facts, UniformRandomProvider random) {
        List<Hole> holes = new ArrayList<>();
        for (Hole object : ObjectRegions.in(facts, classes)) {
            for (int left = numHolesRange.draw(random); left > 0; left--) {
                int width = (int) Math.max(1, Math.round(widthRange.draw(random) * object.width()));
                int height = (int) Math.max(1, Math.round(heightRange.draw(random) * object.height()));
                int x = object.left() + random.nextInt(object.width() - width + 1);
                int y = object.top() + random.nextInt(object.height() - height + 1);
                holes.add(new Hole(x, y, width, height));
            }
        }
        return holes.isEmpty() ? Optional.empty() : Optional.of(new Holes(holes, fill));
    }
}
