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

/** Fills rectangles: DeVries and Taylor, "Improved Regularization of CNNs with Cutout", 2017. */
@Named(id = "coarse_dropout", doc = "Fills a few rectangles with one level; covered objects lose visibility.")
public record CoarseDropout(
        @Param(doc = "Number of rectangles.", def = "[1, 3]", min = 1, max = 1000)
        IntRange numHolesRange,

        @Param(doc = "Height of a rectangle, as a share of the image's.", def = "[0.1, 0.25]", min = 0, max = 1)
        Range heightRange,

        @Param(doc = "Width of a rectangle, as a share of the image's.", def = "[0.1, 0.25]", min = 0, max = 1)
        Range widthRange,

        @Param(doc = "Level of the rectangles, as a share of the full level.", def = "0", min = 0, max = 1)
        double fill)
        implements ImageOperation {

    @Override
    public boolean covers() {
        return true;
    }

    @Override
    public Optional<Holes> draw(ImageFacts facts, UniformRandomProvider random) {
        List<Hole> holes = new ArrayList<>();
        for (int left = numHolesRange.draw(random); left > 0; left--) {
            int width = (int) Math.max(1, Math.round(widthRange.draw(random) * facts.width()));
            int height = (int) Math.max(1, Math.round(heightRange.draw(random) * facts.height()));
            int x = new IntRange(0, facts.width() - width).draw(random);
            int y = new IntRange(0, facts.height() - height).draw(random);
            holes.add(new Hole(x, y, width, height));
        }
        return Optional.of(new Holes(holes, fill));
    }
}
