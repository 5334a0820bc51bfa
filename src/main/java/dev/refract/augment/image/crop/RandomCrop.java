package dev.refract.augment.image.crop;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Crops a window of fixed size at a random place. */
@Named(id = "random_crop", doc = "Crops a window of fixed size at a random place.")
public record RandomCrop(
        @Param(doc = "Its size.", inline = true) CropSize size) implements ImageOperation {
    @Override
    public Optional<CropWindow> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(size.anywhere(facts, random));
    }
}
