package dev.refract.augment.image.color;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.ChannelMix;
import dev.refract.augment.image.raster.ColorMatrices;
import dev.refract.augment.image.step.ColorMatrix;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Applies a sepia tone. Gray images stay unchanged, because they have no color channels. */
@Named(id = "sepia", doc = "Applies a sepia tone.")
public record Sepia(
        @Param(doc = "Strength, from 0 (unchanged) to 1 (full sepia).", def = "[1, 1]", min = 0, max = 1)
        Range strengthRange)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(strengthRange.draw(random)));
    }

    /** A drawn strength. */
    public record Drawn(double strength) implements ColorMatrix {
        /** From blue, green, red to blue, green, red; the common weights of image programs. */
        private static final double[][] PRINT = {{0.131, 0.534, 0.272}, {0.168, 0.686, 0.349}, {0.189, 0.769, 0.393}};

        @Override
        public ChannelMix mix(int channels) {
            if (channels == 1) {
                return ColorMatrices.identity(1);
            }
            List<List<Double>> rows = new ArrayList<>();
            for (int to = 0; to < 3; to++) {
                List<Double> row = new ArrayList<>();
                for (int from = 0; from < 3; from++) {
                    row.add(strength * PRINT[to][from] + (to == from ? 1 - strength : 0));
                }
                row.add(0.0);
                rows.add(row);
            }
            return new ChannelMix(rows);
        }
    }
}
