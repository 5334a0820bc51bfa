package dev.refract.augment.image.filter;

import dev.refract.augment.Augmentation;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import java.util.List;

/** The filters, with arguments as a user would give them. */
public final class FilterSamples {
    private FilterSamples() {}

    public static List<Augmentation<?>> all() {
        return List.of(
                new Pooling(new IntRange(3, 9), Pooling.Method.MEDIAN),
                new Pooling(new IntRange(3, 9), Pooling.Method.MAX),
                new Convolve(List.of(List.of(-1.0, 0.0, 1.0)), new Range(0.5, 1)),
                new Sharpen(new Range(1, 1), new Range(1, 2)),
                new SharpnessFactor(new Range(3, 9)),
                new UnsharpMask(new Range(2, 5), new Range(2, 3), 0),
                new Emboss(new Range(1, 1), new Range(1, 2)),
                new EdgeDetect(new Range(0.5, 1), true),
                new CannyEdges(new Range(0.5, 1), new Range(0.1, 0.2), new Range(0.3, 0.4)),
                new KernelPresets(KernelPresets.Preset.EMBOSS),
                new Morphology(new IntRange(3, 7), Morphology.Effect.EROSION),
                new Superpixels(new Range(1, 1), new IntRange(10, 300), 64),
                new Voronoi(new IntRange(1, 40), new Range(1, 1)),
                new Cartoon(new IntRange(5, 7), new Range(1, 2), new Range(0, 1)));
    }
}
