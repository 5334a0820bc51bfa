package dev.refract.augment.catalog;

import dev.refract.augment.Augmentation;
import dev.refract.augment.Medium;
import dev.refract.augment.Operations;
import dev.refract.augment.Policy;
import dev.refract.augment.image.ImageMedium;
import dev.refract.augment.image.policy.Identity;
import dev.refract.sample.Kind;
import java.util.List;
import java.util.stream.Stream;

/** The image medium and the operations on it, family by family. */
public final class ImageOperations implements Operations {
    @Override
    public Kind kind() {
        return Kind.IMAGE;
    }

    @Override
    public List<Class<? extends Augmentation<?>>> operations() {
        return Stream.of(
                        ImageGeometryOperations.all(),
                        ImageColorOperations.all(),
                        ImageBlurOperations.all(),
                        ImageFilterOperations.all(),
                        ImageNoiseOperations.all(),
                        ImageDropoutOperations.all(),
                        ImageWeatherOperations.all(),
                        ImageCompressionOperations.all(),
                        ImageMixingOperations.all(),
                        ImageAdaptationOperations.all(),
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
        return List.of(ImageMedium.class);
    }
}
