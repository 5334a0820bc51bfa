package dev.refract.augment.image;

import dev.refract.augment.Augmentation;
import dev.refract.augment.Medium;
import dev.refract.augment.Operations;
import dev.refract.augment.image.blur.GaussianBlur;
import dev.refract.augment.image.colour.ColourOperations;
import dev.refract.augment.image.compression.JpegCompression;
import dev.refract.augment.image.dropout.CoarseDropout;
import dev.refract.augment.image.mix.MixingOperations;
import dev.refract.augment.image.noise.GaussianNoise;
import java.util.List;
import java.util.stream.Stream;

/** The image medium and the operations on it, family by family. */
public final class ImageOperations implements Operations {
    @Override
    public List<Class<? extends Augmentation<?>>> operations() {
        return Stream.of(
                        MovingOperations.all(),
                        ColourOperations.all(),
                        List.<Class<? extends Augmentation<?>>>of(GaussianBlur.class),
                        List.<Class<? extends Augmentation<?>>>of(GaussianNoise.class),
                        List.<Class<? extends Augmentation<?>>>of(CoarseDropout.class),
                        List.<Class<? extends Augmentation<?>>>of(JpegCompression.class),
                        MixingOperations.all())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Class<? extends Medium>> media() {
        return List.of(Images.class);
    }
}
