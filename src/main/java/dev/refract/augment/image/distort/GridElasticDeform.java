package dev.refract.augment.image.distort;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.warp.Resampling;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Moves the nodes of a grid at random; the border stays. */
@Named(id = "grid_elastic_deform", doc = "Moves the nodes of a grid at random and distorts the cells with them.")
public record GridElasticDeform(
        @Param(doc = "Cells along x.", def = "4", min = 2, max = 100)
        int numCols,

        @Param(doc = "Cells along y.", def = "4", min = 2, max = 100)
        int numRows,

        @Param(doc = "How far a node moves at most, as a share of a cell.", def = "0.3", min = 0, max = 0.49)
        double magnitude,

        @Param(doc = "How new pixels are computed.", inline = true)
        Resampling resampling)
        implements ImageOperation {
    @Override
    public Optional<NodeJitter> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new NodeJitter(numCols, numRows, magnitude, List.of(), random.nextLong(), resampling));
    }
}
