package dev.refract.augment.image.dropout;

import dev.refract.augment.Augmentation;
import java.util.List;

/** The operations that take parts away. */
public final class DropoutOperations {
    private DropoutOperations() {}

    /** In the order of the catalogue. */
    public static List<Class<? extends Augmentation<?>>> all() {
        return List.of(
                CoarseDropout.class,
                RandomErasing.class,
                ConstrainedCoarseDropout.class,
                GridDropout.class,
                MaskDropout.class,
                PixelDropout.class,
                ChannelDropout.class,
                StripeMasking.class);
    }
}
