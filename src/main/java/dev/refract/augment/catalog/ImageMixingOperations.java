package dev.refract.augment.catalog;

import dev.refract.augment.Augmentation;
import dev.refract.augment.image.mix.CopyPaste;
import dev.refract.augment.image.mix.CutMix;
import dev.refract.augment.image.mix.MixUp;
import dev.refract.augment.image.mix.Mosaic;
import dev.refract.augment.image.mix.PatchMix;
import java.util.List;

/** The operations that mix images. */
public final class ImageMixingOperations {
    private ImageMixingOperations() {}

    /** All of them. */
    public static List<Class<? extends Augmentation<?>>> all() {
        return List.of(MixUp.class, CutMix.class, PatchMix.class, Mosaic.class, CopyPaste.class);
    }
}
