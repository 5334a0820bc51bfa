package dev.refract.augment.image.codec;

import dev.refract.sample.Bytes;
import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;

/**
 * The header of an encoded image.
 *
 * @param width in pixels as stored, before the orientation is applied; at least 1
 * @param height in pixels as stored, before the orientation is applied; at least 1
 * @param orientation EXIF orientation code from 1 (upright) to 8
 * @param complete false when the file is truncated; checked for JPEG and PNG, whose decoders fill missing
 *     parts with gray
 * @param channels for JPEG and TIFF, including transparency; 0 for other formats, where only the decoder
 *     knows
 */
public record ImageHeader(
        ImageFormat format, long width, long height, int orientation, boolean complete, int channels) {

    public ImageHeader {
        if (width < 1 || height < 1) {
            throw new DataFault(
                    Reason.UNREADABLE_MEDIA, format + " header claims a size of " + width + "x" + height + " pixels");
        }
        if (orientation < 1 || orientation > 8) {
            orientation = 1;
        }
    }

    /**
     * Reads the header.
     *
     * @throws DataFault {@code unreadable-media} when the format is unknown
     */
    public static ImageHeader read(Bytes encoded) {
        HeaderBytes at = new HeaderBytes(encoded, false);
        if (at.size() == 0) {
            throw new DataFault(Reason.UNREADABLE_MEDIA, "image has no bytes");
        }
        if (at.says(0, "\u00ff\u00d8\u00ff")) {
            return JpegHeader.read(at);
        }
        if (at.says(0, "\u0089PNG\r\n\u001a\n")) {
            return PngHeader.read(at);
        }
        if (at.says(0, "GIF87a") || at.says(0, "GIF89a")) {
            HeaderBytes gif = at.little();
            return new ImageHeader(ImageFormat.GIF, gif.u16(6), gif.u16(8), 1, true, 0);
        }
        if (at.says(0, "RIFF") && at.says(8, "WEBP")) {
            return WebpHeader.read(at.little());
        }
        if (at.says(0, "II*\0") || at.says(0, "MM\0*")) {
            TiffTags tags = TiffTags.read(at, 0);
            return new ImageHeader(
                    ImageFormat.TIFF, tags.width(), tags.height(), tags.orientation(), true, tags.samples());
        }
        if (at.says(0, "BM")) {
            return bmp(at.little());
        }
        throw new DataFault(Reason.UNREADABLE_MEDIA, "not a JPEG, PNG, GIF, BMP, TIFF or WebP image");
    }

    /** The size after the orientation is applied, in pixels. */
    public long uprightWidth() {
        return orientation >= 5 ? height : width;
    }

    /** The size after the orientation is applied, in pixels. */
    public long uprightHeight() {
        return orientation >= 5 ? width : height;
    }

    /**
     * The factor, 1, 2, 4 or 8, by which the decoder can reduce the image so that both sides keep {@code
     * leastSide} pixels. Only JPEG, which stores frequencies, supports this.
     */
    public int reduction(int leastSide) {
        int factor = 1;
        while (format == ImageFormat.JPEG && factor < 8 && Math.min(width, height) / (2L * factor) >= leastSide) {
            factor *= 2;
        }
        return factor;
    }

    /** Whether it is multispectral: neither gray nor color, with or without transparency. */
    boolean manyBands() {
        return format == ImageFormat.TIFF && (channels == 2 || channels > 4);
    }

    private static ImageHeader bmp(HeaderBytes at) {
        boolean ancient = at.u32(14) == 12;
        long width = ancient ? at.u16(18) : at.s32(18);
        long height = ancient ? at.u16(20) : Math.abs((long) at.s32(22));
        return new ImageHeader(ImageFormat.BMP, width, height, 1, true, 0);
    }
}
