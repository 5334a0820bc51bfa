package dev.refract.augment.image.noise;

import dev.refract.augment.Augmentation;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import java.util.List;

/** The kinds of noise, with arguments as a user would give them. */
public final class NoiseSamples {
    private NoiseSamples() {}

    public static List<Augmentation<?>> all() {
        return List.of(
                new GaussianNoise(new Range(0.1, 0.2), false),
                new ShotNoise(new Range(0.01, 0.04)),
                new AdditiveNoise(
                        AdditiveNoise.NoiseType.LAPLACE, AdditiveNoise.SpatialMode.PER_PIXEL, new Range(0.1, 0.2)),
                new AdditiveNoise(
                        AdditiveNoise.NoiseType.UNIFORM, AdditiveNoise.SpatialMode.SHARED, new Range(0.1, 0.2)),
                new MultiplicativeNoise(new Range(0.5, 1.5), true, true),
                new IsoNoise(new Range(0.1, 0.2), new Range(0.5, 1)),
                new SaltAndPepper(new Range(0.1, 0.3), new Range(0, 1), new IntRange(2, 5)),
                new ReplaceElementwise(new Range(0.3, 0.5), new Range(0.5, 1), true));
    }
}
