package dev.refract.augment.image.adapt;

import dev.refract.augment.Augmentation;
import dev.refract.random.Range;
import java.util.List;

/** The operations that fit an image to statistics, with arguments as a user would give them. */
public final class AdaptingSamples {
    private AdaptingSamples() {}

    public static List<Augmentation<?>> all() {
        return List.of(
                new Normalize(Normalize.Normalization.MIN_MAX_PER_CHANNEL, 0.5, 0.2),
                new Normalize(Normalize.Normalization.IMAGE_PER_CHANNEL, 0.4, 0.3),
                new Whitening(0.01, 0.1),
                new HistogramMatching(new Range(1, 1)),
                new PixelDistributionAdaptation(new Range(1, 1)),
                new FourierDomainAdaptation(new Range(0.05, 0.3)),
                new HeStain(HeStain.Method.RANDOM_PRESET, new Range(0.5, 1.5), new Range(-0.3, 0.3)));
    }
}
