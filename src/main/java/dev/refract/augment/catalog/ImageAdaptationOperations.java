package dev.refract.augment.catalog;

import dev.refract.augment.Augmentation;
import dev.refract.augment.image.adapt.FourierDomainAdaptation;
import dev.refract.augment.image.adapt.HeStain;
import dev.refract.augment.image.adapt.HistogramMatching;
import dev.refract.augment.image.adapt.Normalize;
import dev.refract.augment.image.adapt.PixelDistributionAdaptation;
import dev.refract.augment.image.adapt.Whitening;
import java.util.List;

/** The operations that adapt an image to statistics. */
public final class ImageAdaptationOperations {
    private ImageAdaptationOperations() {}

    /** In the order of the catalog. */
    public static List<Class<? extends Augmentation<?>>> all() {
        return List.of(
                Normalize.class,
                Whitening.class,
                HistogramMatching.class,
                PixelDistributionAdaptation.class,
                FourierDomainAdaptation.class,
                HeStain.class);
    }
}
