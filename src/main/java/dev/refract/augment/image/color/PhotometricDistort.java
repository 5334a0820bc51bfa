package dev.refract.augment.image.color;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The color jitter of the SSD detector (Liu et al., ECCV 2016): each change independently, with probability
 * 0.5.
 */
@Named(
        id = "photometric_distort",
        doc = "Changes brightness, contrast, saturation, hue and channel order, each with a probability.")
public record PhotometricDistort(
        @Param(doc = "Factor of all levels.", def = "[0.875, 1.125]", min = 0, max = 100)
        Range brightnessRange,

        @Param(doc = "Factor of the distance from mid-gray.", def = "[0.5, 1.5]", min = 0, max = 100)
        Range contrastRange,

        @Param(doc = "Factor of the distance from gray.", def = "[0.5, 1.5]", min = 0, max = 100)
        Range saturationRange,

        @Param(doc = "Rotation of the hue, in degrees.", def = "[-18, 18]", min = -180, max = 180)
        Range hueRange,

        @Param(doc = "Probability of each change.", def = "0.5", min = 0, max = 1)
        double partP)
        implements ImageOperation {

    @Override
    public Optional<ColorChanges> draw(ImageFacts facts, UniformRandomProvider random) {
        List<ColorChanges.ColorChange> parts = new ArrayList<>();
        add(ColorChanges.ColorProperty.BRIGHTNESS, brightnessRange, parts, random);
        boolean contrastFirst = random.nextBoolean();
        if (contrastFirst) {
            add(ColorChanges.ColorProperty.CONTRAST, contrastRange, parts, random);
        }
        add(ColorChanges.ColorProperty.SATURATION, saturationRange, parts, random);
        add(ColorChanges.ColorProperty.HUE, hueRange, parts, random);
        if (!contrastFirst) {
            add(ColorChanges.ColorProperty.CONTRAST, contrastRange, parts, random);
        }
        List<Integer> order = random.nextDouble() < partP && facts.channels() == 3
                ? ChannelPermutation.drawn(random).order()
                : List.of();
        return parts.isEmpty() && order.isEmpty() ? Optional.empty() : Optional.of(new ColorChanges(parts, order));
    }

    private void add(
            ColorChanges.ColorProperty kind,
            Range range,
            List<ColorChanges.ColorChange> parts,
            UniformRandomProvider random) {
        if (random.nextDouble() < partP) {
            parts.add(new ColorChanges.ColorChange(kind, range.draw(random)));
        }
    }
}
