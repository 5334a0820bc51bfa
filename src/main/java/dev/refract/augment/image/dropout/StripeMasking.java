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

/** Fills stripes from edge to edge: Park et al., "SpecAugment", Interspeech 2019. */
@Named(id = "stripe_masking", doc = "Fills vertical and horizontal stripes; covered objects lose visibility.")
public record StripeMasking(
        @Param(doc = "Number of vertical stripes.", def = "[1, 2]", min = 0, max = 1000)
        IntRange numMasksXRange,

        @Param(doc = "Number of horizontal stripes.", def = "[1, 2]", min = 0, max = 1000)
        IntRange numMasksYRange,

        @Param(
                doc = "Width of a stripe, as a share of the side that it crosses.",
                def = "[0.02, 0.1]",
                min = 0,
                max = 1)
        Range lengthRange,

        @Param(doc = "Level of the stripes, as a share of the full level.", def = "0", min = 0, max = 1)
        double fill)
        implements ImageOperation {

    @Override
    public boolean covers() {
        return true;
    }

    @Override
    public Optional<Holes> draw(ImageFacts facts, UniformRandomProvider random) {
        List<Hole> holes = new ArrayList<>();
        for (int left = numMasksXRange.draw(random); left > 0; left--) {
            int width = breadth(facts.width(), random);
            holes.add(new Hole(random.nextInt(facts.width() - width + 1), 0, width, facts.height()));
        }
        for (int left = numMasksYRange.draw(random); left > 0; left--) {
            int height = breadth(facts.height(), random);
            holes.add(new Hole(0, random.nextInt(facts.height() - height + 1), facts.width(), height));
        }
        return holes.isEmpty() ? Optional.empty() : Optional.of(new Holes(holes, fill));
    }

    private int breadth(int side, UniformRandomProvider random) {
        return (int) Math.max(1, Math.min(side, Math.round(lengthRange.draw(random) * side)));
    }
}
