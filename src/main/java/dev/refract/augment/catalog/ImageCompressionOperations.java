package dev.refract.augment.catalog;

import dev.refract.augment.Augmentation;
import dev.refract.augment.image.compression.Downscale;
import dev.refract.augment.image.compression.JpegCompression;
import java.util.List;

/** The operations that add artifacts of compression and low resolution. */
public final class ImageCompressionOperations {
    private ImageCompressionOperations() {}

    /** In the order of the catalog. */
    public static List<Class<? extends Augmentation<?>>> all() {
        return List.of(JpegCompression.class, Downscale.class);
    }
}
