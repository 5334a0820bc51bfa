package dev.refract.augment.image.adapt;

import dev.refract.augment.Augmentation;
import java.util.List;

/** The operations that fit an image to statistics. */
public final class AdaptingOperations {
    private AdaptingOperations() {}

    /** In the order of the catalogue. */
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
