package dev.refract.augment.image.pad;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.crop.CropWindow;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Crops or pads sides to multiples or powers of a number, which networks can halve. */
@Named(id = "fit_to_multiple", doc = "Crops or pads so that both sides are multiples, or powers, of a number.")
public record FitToMultiple(
        @Param(doc = "Width becomes a multiple or power of this.", def = "32", min = 2, max = 4096)
        int widthDivisor,

        @Param(doc = "Height becomes a multiple or power of this.", def = "32", min = 2, max = 4096)
        int heightDivisor,

        @Param(doc = "Whether sides become powers instead of multiples.", def = "false")
        boolean powers,

        @Param(doc = "Whether to crop or to pad.", def = "pad")
        Fit fit,

        @Param(doc = "Position of the image on the canvas.", inline = true)
        CanvasPlacement mounting)
        implements ImageOperation {
    @Override
    public Optional<CropWindow> draw(ImageFacts facts, UniformRandomProvider random) {
        int width = fitted(facts.width(), widthDivisor);
        int height = fitted(facts.height(), heightDivisor);
        return mounting.onto(width, height, facts, random);
    }

    /** When cropping, a side shorter than the number stays unchanged. */
    private int fitted(int side, int number) {
        int below = side / number * number;
        if (powers) {
            below = 1;
            while ((long) below * number <= side) {
                below *= number;
            }
        }
        int above = below == side ? side : powers ? below * number : below + number;
        return fit == Fit.PAD ? above : below < number ? side : below;
    }
}
