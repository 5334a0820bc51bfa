package dev.refract.augment.catalog;

import dev.refract.augment.Augmentation;
import dev.refract.augment.image.noise.AdditiveNoise;
import dev.refract.augment.image.noise.GaussianNoise;
import dev.refract.augment.image.noise.IsoNoise;
import dev.refract.augment.image.noise.MultiplicativeNoise;
import dev.refract.augment.image.noise.ReplaceElementwise;
import dev.refract.augment.image.noise.SaltAndPepper;
import dev.refract.augment.image.noise.ShotNoise;
import java.util.List;

/** The kinds of noise. */
public final class ImageNoiseOperations {
    private ImageNoiseOperations() {}

    /** In the order of the catalog. */
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
