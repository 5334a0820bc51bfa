package dev.refract.augment.catalog;

import dev.refract.augment.Augmentation;
import dev.refract.augment.image.compression.Downscale;
import dev.refract.augment.image.compression.JpegCompression;
import java.util.List;

/** What files and poor cameras leave behind. */
public final class ImageCompressionOperations {
    private ImageCompressionOperations() {}

    /** In the order of the catalog. */
    public static List<Class<? extends Augmentation<?>>> all() {
        return List.of(JpegCompression.class, Downscale.class);
    }
}
