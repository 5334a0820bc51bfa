package dev.refract.augment.image;

import dev.refract.augment.image.codec.Encoder;
import dev.refract.augment.image.codec.FourthBand;
import dev.refract.augment.image.codec.ImageFormat;
import dev.refract.sample.Bytes;

/** The file format of copies. */
public enum OutputFormat {
    /** The format of the origin; PNG for a GIF, because a palette of 256 colors cannot hold a copy. */
    KEEP,
    JPEG,
    PNG,
    WEBP;

    /**
     * The encoder for a copy of an image in the format {@code origin}.
     *
     * @param encoded the origin
     */
    Encoder encoder(ImageFormat origin, Bytes encoded, int quality) {
        ImageFormat format = switch (this) {
            case JPEG -> ImageFormat.JPEG;
            case PNG -> ImageFormat.PNG;
            case WEBP -> ImageFormat.WEBP;
            case KEEP -> origin == ImageFormat.GIF ? ImageFormat.PNG : origin;
        };
        return format == ImageFormat.TIFF
                ? new Encoder(format, quality, FourthBand.of(encoded))
                : new Encoder(format, quality);
    }
}
