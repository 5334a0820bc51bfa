package dev.refract.augment.image.filter;

import dev.refract.augment.Augmentation;
import java.util.List;

/** The filters that are no blurs. */
public final class FilterOperations {
    private FilterOperations() {}

    /** In the order of the catalogue. */
    public static List<Class<? extends Augmentation<?>>> all() {
        return List.of(
                Pooling.class,
                Convolve.class,
                Sharpen.class,
                SharpnessFactor.class,
                UnsharpMask.class,
                Emboss.class,
                EdgeDetect.class,
                CannyEdges.class,
                KernelPresets.class,
                Morphology.class,
                Superpixels.class,
                Voronoi.class,
                Cartoon.class);
    }
}
