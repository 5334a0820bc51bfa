package dev.refract.augment.image.crop;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Crops one of the four corners or the middle, or the flip of one. Other libraries return all of them at
 * once; here each copy draws one.
 */
@Named(id = "five_ten_crop", doc = "Crops one of the four corners or the middle, optionally flipped.")
public record FiveTenCrop(
        @Param(doc = "Whether the five flipped crops are drawn too.", def = "false")
        boolean mirrored,

        @Param(doc = "Its size.", inline = true) CropSize size)
        implements ImageOperation {
    @Override
    public boolean mirrors() {
        return mirrored;
    }

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
