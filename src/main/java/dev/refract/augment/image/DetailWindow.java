package dev.refract.augment.image;

import dev.refract.augment.image.codec.Decoder;
import dev.refract.augment.image.codec.ImageHeader;
import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.sheet.PixelWindow;
import dev.refract.augment.image.step.ImageChangeKind;
import dev.refract.augment.view.Comparison;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * The part of an image in which a fine change is looked at pixel by pixel, because it vanishes when the image is reduced:
 * where the first copy differs most from its original.
 */
final class DetailWindow {
    private static final Decoder DECODER = new Decoder(100_000_000);
    private static final Set<ImageChangeKind> FINE =
            EnumSet.of(ImageChangeKind.FILTER, ImageChangeKind.CODEC, ImageChangeKind.PAINT);
    /** What is painted on fewer pixels than this share is an object and not noise; it needs its surroundings. */
    private static final double NOISE = 0.5;

    private DetailWindow() {}

    /**
     * The window; empty when the change is not fine, the image fits the tile, or a copy has another size.
     *
     * @param tile side of the window in pixels
     */
    static Optional<PixelWindow> of(ImageChangeKind kind, Comparison comparison, int tile) {
        if (!FINE.contains(kind) || comparison.copies().isEmpty()) {
            return Optional.empty();
        }
        try (Mat original = levels(comparison.original());
                Mat copy = levels(comparison.copies().get(0).sample())) {
            boolean comparable =
                    original.type() == copy.type() && original.cols() == copy.cols() && original.rows() == copy.rows();
            if (!comparable || Math.max(original.cols(), original.rows()) <= tile) {
                return Optional.empty();
            }
            try (Mat difference = Mats.made(to -> opencv_core.absdiff(original, copy, to))) {
                boolean noise = opencv_core.countNonZero(difference) > NOISE * difference.total();
                return kind == ImageChangeKind.PAINT && !noise ? Optional.empty() : Optional.of(most(difference, tile));
            }
        }
    }

    private static Mat levels(Sample sample) {
        Payload.Image image = (Payload.Image) sample.payload();
        try (Raster raster = Raster.of(DECODER.decode(image.encoded(), ImageHeader.read(image.encoded())));
                Mat first = Mats.made(to -> opencv_core.extractChannel(raster.color(), to, 0))) {
            return new Mat(first);
        }
    }

    /** The window whose middle has the largest mean difference around it. */
    private static PixelWindow most(Mat difference, int tile) {
        int width = Math.min(tile, difference.cols());
        int height = Math.min(tile, difference.rows());
        try (Size around = new Size(width, height);
                Mat exact = Mats.made(to -> difference.convertTo(to, opencv_core.CV_32F));
                Mat mean = Mats.made(to -> opencv_imgproc.blur(exact, to, around));
                DoublePointer least = new DoublePointer(1);
                DoublePointer largest = new DoublePointer(1);
                Point leastAt = new Point();
                Point at = new Point();
                Mat everywhere = new Mat()) {
            opencv_core.minMaxLoc(mean, least, largest, leastAt, at, everywhere);
            return new PixelWindow(
                    Math.max(0, Math.min(at.x() - width / 2, difference.cols() - width)),
                    Math.max(0, Math.min(at.y() - height / 2, difference.rows() - height)),
                    width,
                    height);
        }
    }
}
