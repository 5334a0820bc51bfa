package dev.refract.augment.image.pad;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.crop.CropWindow;
import dev.refract.augment.image.warp.Resampling;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Moves each edge of the canvas, inwards or outwards. */
@Named(id = "crop_and_pad", doc = "Moves each edge of the canvas: inwards crops, outwards pads.")
public record CropAndPad(
        @Param(
                doc = "How far an edge moves, as a share of the side; below 0 inwards.",
                def = "[-0.1, 0.1]",
                min = -0.49,
                max = 4)
        Range shareRange,

        @Param(doc = "How far an edge moves in pixels, instead of a share.", min = -16384, max = 16384)
        Optional<IntRange> pixelsRange,

        @Param(doc = "Whether each edge is drawn independently.", def = "true")
        boolean sampleIndependently,

        @Param(doc = "Whether the result is resized to the size of the image.", def = "true")
        boolean keepSize,

        @Param(doc = "How new pixels are computed.", inline = true)
        Resampling resampling)
        implements ImageOperation {
    @Override
    public Optional<CropWindow> draw(ImageFacts facts, UniformRandomProvider random) {
        int[] moved = new int[4];
        double share = 0;
        int pixels = 0;
        for (int i = 0; i < 4; i++) {
            if (i == 0 || sampleIndependently) {
                share = shareRange.draw(random);
                pixels = pixelsRange.map(range -> range.draw(random)).orElse(0);
            }
            int side = i % 2 == 0 ? facts.width() : facts.height();
            int wanted = pixelsRange.isPresent() ? pixels : (int) Math.round(share * side);
            moved[i] = Math.max(wanted, -(side - 1) / 2); // at least one pixel stays
        }
        int partWidth = facts.width() + moved[0] + moved[2];
        int partHeight = facts.height() + moved[1] + moved[3];
        int width = keepSize ? facts.width() : partWidth;
        int height = keepSize ? facts.height() : partHeight;
        return Optional.of(new CropWindow(-moved[0], -moved[1], partWidth, partHeight, width, height, resampling));
    }
}
