package dev.refract.augment.catalog;

import dev.refract.augment.Augmentation;
import dev.refract.augment.image.dropout.ChannelDropout;
import dev.refract.augment.image.dropout.CoarseDropout;
import dev.refract.augment.image.dropout.ConstrainedCoarseDropout;
import dev.refract.augment.image.dropout.GridDropout;
import dev.refract.augment.image.dropout.MaskDropout;
import dev.refract.augment.image.dropout.PixelDropout;
import dev.refract.augment.image.dropout.RandomErasing;
import dev.refract.augment.image.dropout.StripeMasking;
import java.util.List;

/** The operations that remove parts of the image. */
public final class ImageDropoutOperations {
    private ImageDropoutOperations() {}

    /** In the order of the catalog. */
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
