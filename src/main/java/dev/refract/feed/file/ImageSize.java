package dev.refract.feed.file;

import dev.refract.augment.image.codec.ImageHeader;
import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.sample.Bytes;
import dev.refract.sample.DataFault;

/**
 * Width and height of an encoded image in pixels as it is shown, after its EXIF orientation, which is how labels count
 * them; read from its header. No pixel is decoded.
 */
public record ImageSize(int width, int height) {

    /** Reads JPEG, PNG, GIF, BMP, TIFF and WebP. */
    public static ImageSize of(Bytes encoded) throws InvalidEntryException {
        ImageHeader header = header(encoded);
        return new ImageSize((int) header.uprightWidth(), (int) header.uprightHeight());
    }

    /**
     * Refuses an image whose annotation declares another size, because its labels count other pixels.
     *
     * @param width that is declared; 0 or less when nothing is
     * @param height that is declared; 0 or less when nothing is
     */
    public static void requireDeclared(Bytes encoded, double width, double height) throws InvalidEntryException {
        if (width <= 0 || height <= 0) {
            return;
        }
        ImageHeader header = header(encoded);
        if (width == header.uprightWidth() && height == header.uprightHeight()) {
            return;
        }
        String declared = "the annotation is for an image of " + (long) width + "x" + (long) height + " pixels, found "
                + header.uprightWidth() + "x" + header.uprightHeight();
        boolean asStored = width == header.width() && height == header.height();
        throw new InvalidEntryException(
                SkipReason.INVALID_LABEL,
                asStored
                        ? declared + " after the EXIF orientation " + header.orientation()
                                + "; labels must count pixels of the image as it is shown"
                        : declared);
    }

    private static ImageHeader header(Bytes encoded) throws InvalidEntryException {
        try {
            return ImageHeader.read(encoded);
        } catch (DataFault e) {
            throw new InvalidEntryException(SkipReason.MALFORMED, e.getMessage());
        }
    }
}
