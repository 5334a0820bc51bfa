package dev.refract.augment.image.codec;

import dev.refract.augment.image.raster.Mats;
import dev.refract.sample.Bytes;
import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Decodes encoded bytes to pixels.
 *
 * @param maxPixels maximum number of pixels; larger images are rejected before decoding
 */
public record Decoder(long maxPixels) {

    /** Maximum number of bands. */
    private static final int MOST_BANDS = 256;

    /** Decodes an image at its full size; see {@link #decode(Bytes, ImageHeader, int)}. */
    public Mat decode(Bytes encoded, ImageHeader header) {
        return decode(encoded, header, 1);
    }

    /**
     * Decodes an upright image of 8 or 16 bits: gray or color, perhaps with transparency, or a TIFF with any
     * other number of channels. The caller closes it.
     *
     * @param header of {@code encoded}
     * @param reduction 1, or at most what the header {@linkplain ImageHeader#reduction allows}: sides are
     *     divided by it, rounded up, and 8 bits are read
     * @throws DataFault {@code media-too-large}, or {@code unreadable-media} for any other fault
     */
    public Mat decode(Bytes encoded, ImageHeader header, int reduction) {
        requireReadable(header);
        if (header.manyBands()) {
            return turned(TiffBands.read(encoded), header.orientation());
        }
        if (header.format() == ImageFormat.TIFF && header.channels() == 4) {
            TiffTags tags = TiffTags.read(new HeaderBytes(encoded, false), 0);
            if (tags.isFourBands()) {
                return turned(TiffBands.readFour(encoded, tags.extra() == TiffBands.MULTIPLIED), header.orientation());
            }
        }
        Mat decoded = upright(read(encoded, header, reduction), header);
        int depth = decoded.depth();
        int channels = decoded.channels();
        boolean fits = (depth == opencv_core.CV_8U || depth == opencv_core.CV_16U)
                && (channels == 1 || channels == 3 || channels == 4);
        if (!fits) {
            decoded.close();
            throw unreadable(
                    header,
                    "has " + channels + " channels of OpenCV depth " + depth
                            + "; gray, colors and transparency of 8 or 16 bits are read");
        }
        return decoded;
    }

    /**
     * Refuses what the header shows to be too large or cut off.
     *
     * @throws DataFault as {@link #decode(Bytes, ImageHeader, int)}
     */
    public void requireReadable(ImageHeader header) {
        if (header.width() > maxPixels / header.height()) {
            throw new DataFault(
                    Reason.MEDIA_TOO_LARGE,
                    "image of " + header.width() + "x" + header.height() + " pixels, at most " + maxPixels
                            + " pixels are allowed");
        }
        if (!header.complete()) {
            throw unreadable(header, "is cut off before its end marker");
        }
        if (header.channels() > MOST_BANDS) {
            throw unreadable(header, "has " + header.channels() + " channels, at most " + MOST_BANDS + " are read");
        }
        if (header.manyBands()) {
            long fourths = header.width() * header.height() / 4 * header.channels();
            if (fourths > maxPixels) {
                throw new DataFault(
                        Reason.MEDIA_TOO_LARGE,
                        "image of " + header.width() + "x" + header.height() + " pixels in " + header.channels()
                                + " channels is larger than " + maxPixels + " pixels in four");
            }
        }
    }

    private static Mat read(Bytes encoded, ImageHeader header, int reduction) {
        // only the colors of a GIF: transparency means "keep the frame before"
        int flags = reduction > 1
                ? reduced(header, reduction)
                : header.format() == ImageFormat.GIF
                        ? opencv_imgcodecs.IMREAD_COLOR
                        : opencv_imgcodecs.IMREAD_UNCHANGED;
        byte[] bytes = encoded.array();
        if (header.format() == ImageFormat.PNG) {
            bytes = PngChunks.essential(bytes)
                    .orElseThrow(() -> unreadable(header, "cannot be decoded: it is damaged"));
        }
        Mat decoded;
        try (BytePointer data = new BytePointer(bytes);
                Mat buffer = new Mat(1, bytes.length, opencv_core.CV_8UC1, data)) {
            decoded = opencv_imgcodecs.imdecode(buffer, flags);
        } catch (RuntimeException refused) {
            throw new DataFault(
                    Reason.UNREADABLE_MEDIA, header.format() + " cannot be decoded: it is damaged", refused);
        }
        if (decoded.empty()) {
            decoded.close();
            throw unreadable(header, "cannot be decoded: it is damaged");
        }
        return decoded;
    }

    private static int reduced(ImageHeader header, int reduction) {
        boolean gray = header.channels() == 1;
        int flags = switch (reduction) {
            case 2 -> gray ? opencv_imgcodecs.IMREAD_REDUCED_GRAYSCALE_2 : opencv_imgcodecs.IMREAD_REDUCED_COLOR_2;
            case 4 -> gray ? opencv_imgcodecs.IMREAD_REDUCED_GRAYSCALE_4 : opencv_imgcodecs.IMREAD_REDUCED_COLOR_4;
            default -> gray ? opencv_imgcodecs.IMREAD_REDUCED_GRAYSCALE_8 : opencv_imgcodecs.IMREAD_REDUCED_COLOR_8;
        };
        return flags | opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION;
    }

    /** Applies the EXIF orientation; the TIFF decoder has already done so. */
    private static Mat upright(Mat stored, ImageHeader header) {
        return header.format() == ImageFormat.TIFF ? stored : turned(stored, header.orientation());
    }

    private static Mat turned(Mat stored, int orientation) {
        if (orientation == 1) {
            return stored;
        }
        try (stored) {
            return Mats.byPlanes(stored, plane -> upright(plane, orientation));
        }
    }

    private static Mat upright(Mat stored, int orientation) {
        if (orientation <= 4) {
            return flipped(stored, orientation);
        }
        // 5 is a transposition; 6, 7 and 8 are a transposition and then 2, 3 and 4
        try (Mat transposed = Mats.made(to -> opencv_core.transpose(stored, to))) {
            return switch (orientation) {
                case 6 -> flipped(transposed, 2);
                case 7 -> flipped(transposed, 3);
                case 8 -> flipped(transposed, 4);
                default -> new Mat(transposed);
            };
        }
    }

    /** Undoes the flips of the codes 2 (horizontal), 3 (both) and 4 (vertical). */
    private static Mat flipped(Mat image, int orientation) {
        int code = orientation == 2 ? 1 : orientation == 3 ? -1 : 0;
        return Mats.made(to -> opencv_core.flip(image, to, code));
    }

    private static DataFault unreadable(ImageHeader header, String what) {
        return new DataFault(
                Reason.UNREADABLE_MEDIA,
                header.format() + " of " + header.width() + "x" + header.height() + " pixels " + what);
    }
}
