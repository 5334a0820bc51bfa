package dev.refract.augment.image.codec;

import dev.refract.augment.image.raster.Mats;
import dev.refract.sample.Bytes;
import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;
import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Encodes pixels.
 *
 * @param format file format to write
 * @param quality 1 to 100, for JPEG and WebP; the other formats are lossless
 * @param fourth what a TIFF says of its fourth band
 */
public record Encoder(ImageFormat format, int quality, FourthBand fourth) {

    /** With transparency as the fourth band of a TIFF. */
    public Encoder(ImageFormat format, int quality) {
        this(format, quality, FourthBand.TRANSPARENCY);
    }

    /**
     * Encodes {@code image}. TIFF holds any number of channels. JPEG, WebP and BMP hold 8 bits, so 16 bits
     * are rounded; JPEG holds no transparency, which is left out.
     *
     * @throws DataFault {@code cannot-augment} when the image is larger than the format can hold
     */
    public Bytes encode(Mat image) {
        if (image.channels() == 2 || image.channels() > 4) {
            if (format != ImageFormat.TIFF) {
                throw refused(image);
            }
            return TiffBands.write(image);
        }
        if (image.channels() == 4 && format == ImageFormat.TIFF) {
            return TiffBands.writeFour(image, fourth.photometric(), fourth.extra());
        }
        try (Mat fitting = fitting(image);
                BytePointer written = new BytePointer();
                IntPointer settings = settings().map(IntPointer::new).orElseGet(IntPointer::new)) {
            if (!opencv_imgcodecs.imencode(format.extension(), fitting, written, settings)) {
                throw refused(image);
            }
            byte[] bytes = new byte[(int) written.limit()];
            written.get(bytes);
            return Bytes.of(bytes);
        } catch (RuntimeException e) {
            throw e instanceof DataFault ? e : refused(image);
        }
    }

    /** PNG's compression level stays unset: setting it switches OpenCV to a slower strategy. */
    private Optional<int[]> settings() {
        return switch (format) {
            case JPEG -> Optional.of(new int[] {opencv_imgcodecs.IMWRITE_JPEG_QUALITY, quality});
            case WEBP -> Optional.of(new int[] {opencv_imgcodecs.IMWRITE_WEBP_QUALITY, quality});
            default -> Optional.empty();
        };
    }

    private Mat fitting(Mat image) {
        boolean narrow = format == ImageFormat.JPEG || format == ImageFormat.WEBP || format == ImageFormat.BMP;
        try (Mat levels = narrow && image.depth() == opencv_core.CV_16U ? rounded(image) : new Mat(image)) {
            return format == ImageFormat.JPEG && levels.channels() == 4
                    ? Mats.made(to -> opencv_imgproc.cvtColor(levels, to, opencv_imgproc.COLOR_BGRA2BGR))
                    : new Mat(levels);
        }
    }

    private static Mat rounded(Mat image) {
        return Mats.made(to -> image.convertTo(to, opencv_core.CV_8U, 1 / 257.0, 0));
    }

    private DataFault refused(Mat image) {
        return new DataFault(
                Reason.CANNOT_AUGMENT,
                "an image of " + image.cols() + "x" + image.rows() + " pixels and " + image.channels()
                        + " channels cannot be written as " + format);
    }
}
