package dev.refract.augment.image.mix;

import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.step.ImageMix;
import dev.refract.augment.image.step.LabeledImage;
import dev.refract.augment.image.warp.Homography;
import dev.refract.augment.mix.LabelMix;
import dev.refract.sample.Label;
import java.util.Iterator;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * A canvas of images side by side.
 *
 * @param tiles that together cover the canvas, in the order in which their labels are joined
 */
public record MosaicTiles(int width, int height, List<Tile> tiles) implements ImageMix {
    public MosaicTiles {
        tiles = List.copyOf(tiles);
    }

    /**
     * One image's place, in pixels, and which part of it is shown.
     *
     * @param sample id of its sample; empty for the copy itself
     * @param x share in [0, 1] of the excess width that is cut off at the left
     * @param y share in [0, 1] of the excess height that is cut off at the top
     */
    public record Tile(String sample, int left, int top, int width, int height, double x, double y) {

        /** Scales an image until it covers the tile, and moves it. */
        private Homography map(LabeledImage from) {
            double scale = Math.max((double) width / from.width(), (double) height / from.height());
            return Homography.scaling(scale, scale)
                    .then(Homography.translation(
                            -x * Math.max(0, scale * from.width() - width),
                            -y * Math.max(0, scale * from.height() - height)));
        }
    }

    @Override
    public List<String> partnerIds() {
        return tiles.stream()
                .map(Tile::sample)
                .filter(sample -> !sample.isEmpty())
                .toList();
    }

    @Override
    public LabeledImage of(LabeledImage own, List<LabeledImage> partners) {
        Raster canvas = blank(own.raster());
        try {
            LabelMix shares = new LabelMix();
            Iterator<LabeledImage> others = partners.iterator();
            for (Tile tile : tiles) {
                LabeledImage from = tile.sample().isEmpty() ? own : others.next();
                double share = (double) tile.width() * tile.height() / ((double) width * height);
                shares.add(put(tile, from, canvas), share);
            }
            return new LabeledImage(canvas, shares.toLabel(own.label()), own.rules());
        } catch (RuntimeException e) {
            canvas.close();
            throw e;
        }
    }

    private Label put(Tile tile, LabeledImage from, Raster canvas) {
        LabeledImage shown = PartnerFit.part(from, tile.map(from), tile.width(), tile.height(), canvas);
        try (Raster pixels = shown.raster()) {
            RasterPaste.rectangle(canvas, pixels, tile.left(), tile.top());
            return shown.placedAt(tile.left(), tile.top(), width, height);
        }
    }

    private Raster blank(Raster model) {
        return model.withBoth(this::blank, this::blank);
    }

    private Mat blank(Mat model) {
        return Mats.made(to -> to.create(height, width, model.type()));
    }
}
