package dev.refract.augment.image.dropout;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.IntRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Fills whole objects and removes them from the label; an image without objects stays unchanged. */
@Named(id = "mask_dropout", doc = "Fills random whole objects and removes them from the label.")
public record MaskDropout(
        @Param(doc = "Number of objects.", def = "[1, 1]", min = 1, max = 1000)
        IntRange numObjectsRange,

        @Param(doc = "Fill level, as a share of the full level.", def = "0", min = 0, max = 1)
        double fill,

        @Param(doc = "Classes of the objects; all when empty.", def = "[]")
        List<String> classes)
        implements ImageOperation {

    public MaskDropout {
        classes = List.copyOf(classes);
    }

    @Override
    public Optional<Holes> draw(ImageFacts facts, UniformRandomProvider random) {
        List<Hole> objects = new ArrayList<>(ObjectRegions.in(facts, classes));
        int count = Math.min(numObjectsRange.draw(random), objects.size());
        List<Hole> holes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            holes.add(objects.remove(random.nextInt(objects.size())));
        }
        return holes.isEmpty() ? Optional.empty() : Optional.of(new Holes(holes, fill));
    }
}
