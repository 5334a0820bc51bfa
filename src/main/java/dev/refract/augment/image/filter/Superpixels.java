package dev.refract.augment.image.filter;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.ColorConversion;
import dev.refract.augment.image.raster.ColorSpace;
import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.step.Filter;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Address;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** Replaces some superpixels by their mean color: Achanta et al., "SLIC superpixels", PAMI 2012. */
@Named(id = "superpixels", doc = "Replaces some superpixels by their mean color (SLIC).")
public record Superpixels(
        @Param(doc = "Probability that a superpixel is replaced.", def = "[0.3, 0.7]", min = 0, max = 1)
        Range pReplaceRange,

        @Param(doc = "Approximate number of superpixels.", def = "[100, 100]", min = 1, max = 10_000)
        IntRange numSegmentsRange,

        @Param(
                doc = "Superpixels are computed on an image reduced to at most this many pixels a side.",
                def = "128",
                min = 8,
                max = 4096)
        int maxSize)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(
                new Drawn(pReplaceRange.draw(random), numSegmentsRange.draw(random), maxSize, random.nextLong()));
    }

    /** Drawn settings; the seed chooses the superpixels. */
    public record Drawn(double share, int segments, int maxSize, long seed) implements Filter {
        @Override
        public void filter(Mat from, Mat to) {
            double scale = Math.min(1, (double) maxSize / Math.max(from.cols(), from.rows()));
            int width = (int) Math.max(1, Math.rint(from.cols() * scale));
            int height = (int) Math.max(1, Math.rint(from.rows() * scale));
            Slic slic;
            try (Size size = new Size(width, height);
                    Mat small = Mats.made(
                            made -> opencv_imgproc.resize(from, made, size, 0, 0, opencv_imgproc.INTER_AREA));
                    Mat lab = new ColorConversion(ColorSpace.LAB).of(small)) {
                slic = Slic.of(lab, segments);
            }
            int[] parts = new int[from.cols() * from.rows()];
            for (int y = 0; y < from.rows(); y++) {
                int line = (int) ((long) y * height / from.rows()) * width;
                for (int x = 0; x < from.cols(); x++) {
                    parts[y * from.cols() + x] = slic.parts()[line + (int) ((long) x * width / from.cols())];
                }
            }
            boolean[] chosen = SegmentMean.drawn(slic.count(), share, new Address(seed, 0).generator());
            SegmentMean.average(from, to, parts, chosen);
        }
    }
}
