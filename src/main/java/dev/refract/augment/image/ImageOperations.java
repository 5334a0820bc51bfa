package dev.refract.augment.image;

import dev.refract.augment.Augmentation;
import dev.refract.augment.Medium;
import dev.refract.augment.Operations;
import dev.refract.augment.Policy;
import dev.refract.augment.image.adapt.AdaptingOperations;
import dev.refract.augment.image.blur.BlurOperations;
import dev.refract.augment.image.colour.ColourOperations;
import dev.refract.augment.image.compression.CompressionOperations;
import dev.refract.augment.image.dropout.DropoutOperations;
import dev.refract.augment.image.filter.FilterOperations;
import dev.refract.augment.image.mix.MixingOperations;
import dev.refract.augment.image.noise.NoiseOperations;
import dev.refract.augment.image.policy.Identity;
import dev.refract.augment.image.policy.ImagePolicies;
import dev.refract.augment.image.weather.WeatherOperations;
import java.util.List;
import java.util.stream.Stream;

/** The image medium and the operations on it, family by family. */
public final class ImageOperations implements Operations {
    @Override
    public List<Class<? extends Augmentation<?>>> operations() {
        return Stream.of(
                        MovingOperations.all(),
                        ColourOperations.all(),
                        BlurOperations.all(),
                        FilterOperations.all(),
                        NoiseOperations.all(),
                        DropoutOperations.all(),
                        WeatherOperations.all(),
                        CompressionOperations.all(),
                        MixingOperations.all(),
                        AdaptingOperations.all(),
                        List.<Class<? extends Augmentation<?>>>of(Identity.class))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Class<? extends Policy>> policies() {
        return ImagePolicies.all();
    }

    @Override
    public List<Class<? extends Medium>> media() {
        return List.of(Images.class);
    }
}
