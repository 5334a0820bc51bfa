package dev.refract.augment.image.compression;

import dev.refract.augment.Augmentation;
import java.util.List;

/** What files and poor cameras leave behind. */
public final class CompressionOperations {
    private CompressionOperations() {}

    /** In the order of the catalogue. */
    public static List<Class<? extends Augmentation<?>>> all() {
        return List.of(JpegCompression.class, Downscale.class);
    }
}
