package dev.refract.augment.image.weather;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.step.Filter;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import dev.refract.sample.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.opencv_core.Mat;

/** Darker polygons, like shadows of objects out of view. */
@Named(id = "shadow", doc = "Darkens polygons, like shadows of objects out of view.")
public record Shadow(
        @Param(doc = "Number of shadows.", def = "[1, 2]", min = 1, max = 100)
        IntRange numShadowsRange,

        @Param(doc = "Number of corners of a shadow.", def = "5", min = 3, max = 100)
        int shadowDimension,

        @Param(doc = "Darkness of a shadow.", def = "[0.5, 0.5]", min = 0, max = 1)
        Range shadowIntensityRange,

        @Param(doc = "Upper limit of the region with shadows, as a share of the height.", def = "0.5", min = 0, max = 1)
        double roiTop)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        List<ShadowPolygon> outlines = new ArrayList<>();
        for (int left = numShadowsRange.draw(random); left > 0; left--) {
            List<Double> places = new ArrayList<>();
            for (int corner = 0; corner < shadowDimension; corner++) {
                places.add(random.nextDouble());
                places.add(roiTop + (1 - roiTop) * random.nextDouble());
            }
            outlines.add(new ShadowPolygon(places, shadowIntensityRange.draw(random)));
        }
        return Optional.of(new Drawn(outlines));
    }

    /** The corners of a shadow, alternating x and y, as shares of the sides, and its darkness. */
    public record ShadowPolygon(List<Double> places, double darkness) {
        public ShadowPolygon {
            places = List.copyOf(places);
        }
    }

    /** Drawn shadows. */
    public record Drawn(List<ShadowPolygon> outlines) implements Filter {
        public Drawn {
            outlines = List.copyOf(outlines);
        }

        @Override
        public void filter(Mat from, Mat to) {
            Mat now = new Mat(from);
            for (ShadowPolygon outline : outlines) {
                try (Mat before = now;
                        OpacityLayer overlay = OpacityLayer.of(from)) {
                    overlay.polygon(corners(outline, from), outline.darkness());
                    now = Mats.made(made -> overlay.blend(before, 0, made));
                }
            }
            try (Mat last = now) {
                last.copyTo(to);
            }
        }

        private static List<Point> corners(ShadowPolygon outline, Mat on) {
            List<Point> corners = new ArrayList<>();
            for (int i = 0; i < outline.places().size(); i += 2) {
                corners.add(new Point(
                        outline.places().get(i) * on.cols(), outline.places().get(i + 1) * on.rows()));
            }
            return corners;
        }
    }
}
