package dev.refract.augment.image.distort;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.warp.Resampling;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Moves the nodes of a grid, weighted by a Gaussian around one place. */
@Named(id = "gaussian_distortion", doc = "Moves the nodes of a grid at random, strongest around one place.")
public record GaussianDistortion(
        @Param(doc = "Cells along x.", def = "8", min = 2, max = 100)
        int numCols,

        @Param(doc = "Cells along y.", def = "8", min = 2, max = 100)
        int numRows,

        @Param(doc = "How far a node moves at most, as a share of a cell.", def = "0.45", min = 0, max = 0.49)
        double magnitude,

        @Param(doc = "Center of the Gaussian weight, as a share of the width.", def = "[0.3, 0.7]", min = 0, max = 1)
        Range meanXRange,

        @Param(doc = "Center of the Gaussian weight, as a share of the height.", def = "[0.3, 0.7]", min = 0, max = 1)
        Range meanYRange,

        @Param(
                doc = "Standard deviation of the weight along x, as a share of the width.",
                def = "0.25",
                min = 0.01,
                max = 10)
        double spreadX,

        @Param(
                doc = "Standard deviation of the weight along y, as a share of the height.",
                def = "0.25",
                min = 0.01,
                max = 10)
        double spreadY,

        @Param(doc = "Whether one minus the weight is used, which is strong far from the center.", def = "false")
        boolean outside,

        @Param(doc = "How new pixels are computed.", inline = true)
        Resampling resampling)
        implements ImageOperation {
    @Override
    public Optional<NodeJitter> draw(ImageFacts facts, UniformRandomProvider random) {
        NodeJitter.GaussianWeight bell = new NodeJitter.GaussianWeight(
                meanXRange.draw(random), meanYRange.draw(random), spreadX, spreadY, outside);
        return Optional.of(new NodeJitter(numCols, numRows, magnitude, List.of(bell), random.nextLong(), resampling));
    }
}
