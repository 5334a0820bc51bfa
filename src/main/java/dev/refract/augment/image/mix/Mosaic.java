package dev.refract.augment.image.mix;

import dev.refract.augment.Partner;
import dev.refract.augment.Partners;
import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageMixing;
import dev.refract.augment.mix.PartnerSelection;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import dev.refract.sample.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Four images on one canvas around a point: Bochkovskiy et al., "YOLOv4", 2020. Each image is scaled with its
 * proportions until it covers its tile, and shows a uniformly drawn part. Objects come along; clipped ones
 * lose visibility. The copy itself has the largest tile. Class shares follow the areas. With fewer than three
 * partners, some are shown more than once.
 */
@Named(id = "mosaic", doc = "The image and three others on one canvas, around a random point.")
public record Mosaic(
        @Param(doc = "Width of the canvas in pixels; default: that of the image.", min = 2, max = 16384)
        Optional<Integer> width,

        @Param(doc = "Height of the canvas in pixels; default: that of the image.", min = 2, max = 16384)
        Optional<Integer> height,

        @Param(
                doc = "Where the four images meet, as a share of width and of height.",
                def = "[0.3, 0.7]",
                min = 0,
                max = 1)
        Range centerRange)
        implements ImageMixing {
    private static final int OTHERS = 3;

    @Override
    public Optional<MosaicTiles> draw(ImageFacts facts, Partners partners, UniformRandomProvider random) {
        int canvasWidth = width.orElse(facts.width());
        int canvasHeight = height.orElse(facts.height());
        Label own = facts.label();
        if (canvasWidth < 2 || canvasHeight < 2 || own.value().isPresent()) {
            return Optional.empty();
        }
        List<String> ids = others(own, partners, random);
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        int x = between(centerRange.draw(random), canvasWidth);
        int y = between(centerRange.draw(random), canvasHeight);
        boolean ownRight = x < canvasWidth - x;
        boolean ownBelow = y < canvasHeight - y;
        List<MosaicTiles.Tile> tiles = new ArrayList<>();
        for (int i = 0; i <= OTHERS; i++) {
            boolean right = ownRight ^ (i % 2 == 1);
            boolean below = ownBelow ^ (i / 2 == 1);
            tiles.add(new MosaicTiles.Tile(
                    i == 0 ? "" : ids.get((i - 1) % ids.size()),
                    right ? x : 0,
                    below ? y : 0,
                    right ? canvasWidth - x : x,
                    below ? canvasHeight - y : y,
                    random.nextDouble(),
                    random.nextDouble()));
        }
        return Optional.of(new MosaicTiles(canvasWidth, canvasHeight, tiles));
    }

    /** Ids of up to three different partners. */
    private static List<String> others(Label own, Partners partners, UniformRandomProvider random) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < OTHERS; i++) {
            PartnerSelection.any(
                            partners,
                            partner -> !ids.contains(partner.id()) && PartnerSelection.sameTask(own, partner.label()),
                            random)
                    .map(Partner::id)
                    .ifPresent(ids::add);
        }
        return ids;
    }

    private static int between(double share, int side) {
        return (int) Math.min(Math.max(Math.round(share * side), 1), side - 1);
    }
}
