package dev.refract.augment.image.weather;

import dev.refract.augment.image.codec.Decoder;
import dev.refract.augment.image.codec.ImageHeader;
import dev.refract.augment.image.raster.FloatImage;
import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.raster.RasterConversion;
import dev.refract.sample.Box;
import dev.refract.sample.Bytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.indexer.FloatIndexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** A small image, optionally with transparency, resized to a size in pixels. */
record OverlayImage(Bytes encoded, int width, int height) {
    /** Maximum number of pixels of an element. */
    static final long MOST_PIXELS = 1 << 20;

    /** Maximum number of rectangles for the opaque pixels, because each of them clips labels. */
    private static final int BANDS = 12;

    private static final float OPAQUE = 0.999f;

    /** Its decoded pixels; the caller closes it. */
    static Raster decoded(Bytes encoded) {
        return Raster.of(new Decoder(MOST_PIXELS).decode(encoded, ImageHeader.read(encoded)));
    }

    /** Blends it over {@code place}, a gray or color image of the same size with 8 or 16 bits. */
    void onto(Mat place) {
        try (Raster element = decoded(encoded);
                Raster alike = RasterConversion.like(new Raster(place, Optional.empty()), element);
                Mat solid = solid(element);
                Mat weights = FloatImage.spread(solid, place.channels());
                Mat colors = FloatImage.of(alike.color());
                // weighted before scaling, or transparent pixels would color the edge
                Mat lit = Mats.made(to -> opencv_core.multiply(colors, weights, to));
                Mat light = fitted(lit);
                Mat cover = fitted(weights);
                Mat below = FloatImage.of(place);
                Mat covered = Mats.made(to -> opencv_core.multiply(below, cover, to));
                Mat seen = Mats.made(to -> opencv_core.subtract(below, covered, to));
                Mat sum = Mats.made(to -> opencv_core.add(seen, light, to));
                Mat levels = Mats.made(to -> FloatImage.write(sum, place, to))) {
            levels.copyTo(place);
        }
    }

    /** Rectangles of pixels that are all opaque, in pixels from its corner: the widest of each band of rows. */
    List<Box> opaque() {
        try (Raster element = decoded(encoded);
                Mat solid = solid(element);
                Mat cover = fitted(solid);
                FloatIndexer shares = cover.createIndexer()) {
            List<Box> boxes = new ArrayList<>();
            int bands = Math.min(BANDS, height);
            for (int band = 0; band < bands; band++) {
                widest(shares, band * height / bands, (band + 1) * height / bands)
                        .ifPresent(boxes::add);
            }
            return boxes;
        }
    }

    private Optional<Box> widest(FloatIndexer shares, int top, int bottom) {
        int best = 0;
        int end = 0;
        int run = 0;
        for (int x = 0; x < width; x++) {
            run = solid(shares, x, top, bottom) ? run + 1 : 0;
            if (run > best) {
                best = run;
                end = x + 1;
            }
        }
        return best == 0 ? Optional.empty() : Optional.of(new Box(end - best, top, end, bottom));
    }

    private static boolean solid(FloatIndexer shares, int x, int top, int bottom) {
        for (int y = top; y < bottom; y++) {
            if (shares.get(y, x) < OPAQUE) {
                return false;
            }
        }
        return true;
    }

    /** Opacity in [0, 1], one channel. */
    private static Mat solid(Raster element) {
        return element.alpha().map(FloatImage::of).orElseGet(() -> {
            float[] all = new float[element.width() * element.height()];
            Arrays.fill(all, 1);
            return FloatImage.map(all, element.width(), element.height());
        });
    }

    private Mat fitted(Mat from) {
        try (Size size = new Size(width, height)) {
            return Mats.made(to -> opencv_imgproc.resize(from, to, size, 0, 0, opencv_imgproc.INTER_AREA));
        }
    }
}
