package dev.refract.augment.image.adapt;

import dev.refract.augment.Partners;
import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageMixing;
import dev.refract.augment.image.raster.Histogram;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.raster.ToneTable;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.opencv_core.Mat;

/** Gives each channel the histogram of another sample. */
@Named(id = "histogram_matching", doc = "Gives each channel the histogram of another sample.")
public record HistogramMatching(
        @Param(doc = "Share of the result in the blend with the original.", def = "[0.5, 1]", min = 0, max = 1)
        Range blendRatioRange)
        implements ImageMixing {
    @Override
    public Optional<Drawn> draw(ImageFacts facts, Partners partners, UniformRandomProvider random) {
        return partners.sample(random).map(partner -> new Drawn(partner.id(), blendRatioRange.draw(random)));
    }

    /** A drawn partner and share. */
    public record Drawn(String partner, double share) implements AdaptationStep {
        @Override
        public Mat adapted(Mat own, Mat other) {
            Histogram mine = Histogram.of(own);
            Histogram theirs = Histogram.of(other);
            int top = Raster.top(own);
            return ToneTable.of(channel -> curve(mine, theirs, channel, top), own.channels(), top)
                    .applyTo(own);
        }

        /** Maps each level to the level with the same cumulative share in the partner. */
        private static ToneTable.Curve curve(Histogram mine, Histogram theirs, int channel, int top) {
            double[] matched = new double[top + 1];
            long below = 0;
            long reached = theirs.count(channel, 0);
            int found = 0;
            for (int level = 0; level <= top; level++) {
                below += mine.count(channel, level);
                while (found < top && reached * mine.pixels() < below * theirs.pixels()) {
                    found++;
                    reached += theirs.count(channel, found);
                }
                matched[level] = (double) found / top;
            }
            return level -> matched[(int) Math.round(level * top)];
        }
    }
}
