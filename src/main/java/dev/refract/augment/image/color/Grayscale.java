package dev.refract.augment.image.color;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.ChannelMix;
import dev.refract.augment.image.raster.ColorMatrices;
import dev.refract.augment.image.step.ColorMatrix;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Converts the image to gray. */
@Named(id = "grayscale", doc = "Converts the image to gray.")
public record Grayscale(
        @Param(
                doc = "Channels of the copy, 1 or 3; 3 keeps the shape that a model expects.",
                def = "3",
                min = 1,
                max = 3)
        int numOutputChannels,

        @Param(doc = "How the gray level is computed: weighted (luma) or average.", def = "weighted")
        Method method)
        implements ImageOperation {

    /** Methods to compute a gray level. */
    public enum Method {
        /** The weights of ITU-R BT.601. */
        WEIGHTED,
        /** The mean of the channels. */
        AVERAGE
    }

    public Grayscale {
        if (numOutputChannels == 2) {
            throw new IllegalArgumentException("num_output_channels must be 1 or 3, found 2");
        }
    }

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(numOutputChannels, method));
    }

    /** The conversion; no random values. */
    public record Drawn(int channels, Method method) implements ColorMatrix {
        @Override
        public ChannelMix mix(int from) {
            if (from == 1) {
                return ColorMatrices.identity(1);
            }
            List<Double> row = new ArrayList<>(
                    method == Method.WEIGHTED ? ColorMatrices.BRIGHTNESS : Collections.nCopies(3, 1.0 / 3));
            row.add(0.0);
            return new ChannelMix(Collections.nCopies(channels, row));
        }
    }
}
