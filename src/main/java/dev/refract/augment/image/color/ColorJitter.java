package dev.refract.augment.image.color;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Changes brightness, contrast, saturation and hue by drawn amounts, in a drawn order. */
@Named(id = "color_jitter", doc = "Changes brightness, contrast, saturation and hue, in a drawn order.")
public record ColorJitter(
        @Param(doc = "Factor of all levels.", def = "[0.8, 1.2]", min = 0, max = 100)
        Range brightnessRange,

        @Param(doc = "Factor of the distance from mid-gray.", def = "[0.8, 1.2]", min = 0, max = 100)
        Range contrastRange,

        @Param(doc = "Factor of the distance from gray.", def = "[0.8, 1.2]", min = 0, max = 100)
        Range saturationRange,

        @Param(doc = "Rotation of the hue, in degrees.", def = "[-180, 180]", min = -180, max = 180)
        Range hueRange)
        implements ImageOperation {

    private static final Range SAME = new Range(1, 1);

    /** Only brightness, as a factor of the levels. */
    public static ColorJitter brightness(Range factorRange) {
        return new ColorJitter(factorRange, SAME, SAME, new Range(0, 0));
    }

    @Override
    public Optional<ColorChanges> draw(ImageFacts facts, UniformRandomProvider random) {
        List<ColorChanges.ColorChange> parts = new ArrayList<>();
        for (ColorChanges.ColorChange part : List.of(
                new ColorChanges.ColorChange(ColorChanges.ColorProperty.BRIGHTNESS, brightnessRange.draw(random)),
                new ColorChanges.ColorChange(ColorChanges.ColorProperty.CONTRAST, contrastRange.draw(random)),
                new ColorChanges.ColorChange(ColorChanges.ColorProperty.SATURATION, saturationRange.draw(random)),
                new ColorChanges.ColorChange(ColorChanges.ColorProperty.HUE, hueRange.draw(random)))) {
            if (part.changes()) {
                parts.add(part);
            }
        }
        for (int left = parts.size(); left > 1; left--) {
            Collections.swap(parts, left - 1, random.nextInt(left));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(new ColorChanges(parts, List.of()));
    }
}
