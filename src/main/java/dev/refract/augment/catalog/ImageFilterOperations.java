package dev.refract.augment.catalog;

import dev.refract.augment.Augmentation;
import dev.refract.augment.image.filter.CannyEdges;
import dev.refract.augment.image.filter.Cartoon;
import dev.refract.augment.image.filter.Convolve;
import dev.refract.augment.image.filter.EdgeDetect;
import dev.refract.augment.image.filter.Emboss;
import dev.refract.augment.image.filter.KernelPresets;
import dev.refract.augment.image.filter.Morphology;
import dev.refract.augment.image.filter.Pooling;
import dev.refract.augment.image.filter.Sharpen;
import dev.refract.augment.image.filter.SharpnessFactor;
import dev.refract.augment.image.filter.Superpixels;
import dev.refract.augment.image.filter.UnsharpMask;
import dev.refract.augment.image.filter.Voronoi;
import java.util.List;

/** The filters other than blurs. */
public final class ImageFilterOperations {
    private ImageFilterOperations() {}

    /** In the order of the catalog. */
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
