package dev.refract.augment.image.crop;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * One of the crops that other libraries return all at once: as a record has many copies here, each copy
 * draws one of the four corners and the middle, or one of their mirror images.
 */
@Named(id = "five_ten_crop", doc = "Crops one of the four corners or the middle, perhaps mirrored.")
public record FiveTenCrop(
        @Param(doc = "Whether the five mirror images are drawn too.", def = "false")
        boolean mirrored,

        @Param(doc = "Its size.", inline = true) CropSize size)
        implements ImageOperation {
    @Override
    public Optional<CropWindow> draw(ImageFacts facts, UniformRandomProvider random) {
        int place = random.nextInt(mirrored ? 10 : 5);
        int corner = place % 5;
        CropWindow part =
                corner == 4 ? size.between(facts, 0.5, 0.5) : size.between(facts, corner % 2, corner < 2 ? 0 : 1);
        return Optional.of(
                place < 5
                        ? part
                        : new CropWindow(
                                part.left() + part.partWidth(),
                                part.top(),
                                -part.partWidth(),
                                part.partHeight(),
                                part.width(),
                                part.height(),
                                part.resampling()));
    }
}
