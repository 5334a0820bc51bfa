package dev.refract.augment.image.noise;

import dev.refract.augment.Augmentation;
import java.util.List;

/** The kinds of noise. */
public final class NoiseOperations {
    private NoiseOperations() {}

    /** In the order of the catalogue. */
    public static List<Class<? extends Augmentation<?>>> all() {
        return List.of(
                GaussianNoise.class,
                ShotNoise.class,
                AdditiveNoise.class,
                MultiplicativeNoise.class,
                IsoNoise.class,
                SaltAndPepper.class,
                ReplaceElementwise.class);
    }
}
