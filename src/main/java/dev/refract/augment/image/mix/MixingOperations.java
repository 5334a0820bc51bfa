package dev.refract.augment.image.mix;

import dev.refract.augment.Augmentation;
import java.util.List;

/** The operations that make an image of several. */
public final class MixingOperations {
    private MixingOperations() {}

    /** All of them. */
    public static List<Class<? extends Augmentation<?>>> all() {
        return List.of(MixUp.class, CutMix.class, PatchMix.class, Mosaic.class, CopyPaste.class);
    }
}
