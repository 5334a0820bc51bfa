package dev.refract.augment.image.crop;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Crops the middle of the image. */
@Named(id = "center_crop", doc = "Crops the middle of the image to a given size or share.")
public record CenterCrop(
        @Param(doc = "Its size.", inline = true) CropSize size) implements ImageOperation {
    @Override
    public Optional<CropWindow> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(size.between(facts, 0.5, 0.5));
    }
}
