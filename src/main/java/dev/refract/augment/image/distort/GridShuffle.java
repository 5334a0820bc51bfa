package dev.refract.augment.image.distort;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.step.Distortion;
import dev.refract.augment.image.warp.TilePermutation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Cuts the image into equal tiles and puts them in a random order. */
@Named(id = "grid_shuffle", doc = "Cuts the image into a grid of tiles and shuffles them.")
public record GridShuffle(
        @Param(doc = "Tiles along x.", def = "3", min = 1, max = 64)
        int numCols,

        @Param(doc = "Tiles along y.", def = "3", min = 1, max = 64)
        int numRows)
        implements ImageOperation {
    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        int across = Math.min(numCols, facts.width());
        int down = Math.min(numRows, facts.height());
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < across * down; i++) {
            order.add(i);
        }
        for (int i = order.size() - 1; i > 0; i--) {
            Collections.swap(order, i, random.nextInt(i + 1));
        }
        return order.size() < 2 ? Optional.empty() : Optional.of(new Drawn(across, down, order));
    }

    /**
     * Drawn places of the tiles.
     *
     * @param columns of tiles
     * @param rows of tiles
     * @param order for each new place, row by row, which old tile comes there
     */
    public record Drawn(int columns, int rows, List<Integer> order) implements Distortion {
        public Drawn {
            order = List.copyOf(order);
        }

        @Override
        public TilePermutation displace(int width, int height) {
            return new TilePermutation(width, height, columns, rows, order);
        }
    }
}
