package dev.refract.augment.image.codec;

import dev.refract.augment.image.raster.Mats;
import dev.refract.sample.Bytes;
import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.ShortPointer;
import org.bytedeco.javacpp.indexer.UByteIndexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Multispectral TIFF, as from satellites and microscopes. OpenCV reads at most four channels, so the TIFF
 * reader of the JDK reads these files, and this class writes them: uncompressed, interleaved, in one strip,
 * with the same bytes on every machine.
 */
final class TiffBands {
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int ENTRIES = 11;
    private static final int DIRECTORY = 8;
    /** The value of ExtraSamples for transparency by which the colors are multiplied. */
    static final int MULTIPLIED = 1;

    private static final int RGB = 2;

    private TiffBands() {}

    /**
     * Decodes all bands as channels, without applying the orientation; the caller closes the result.
     *
     * @throws DataFault {@code unreadable-media} when it is damaged or does not have 8 or 16 bits
     */
    static Mat read(Bytes encoded) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("tiff").next();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(encoded.array()))) {
            reader.setInput(input);
            return mat(reader.read(0).getRaster());
        } catch (IOException | RuntimeException damaged) {
            if (damaged instanceof DataFault fault) {
                throw fault;
            }
            throw new DataFault(Reason.UNREADABLE_MEDIA, "TIFF cannot be decoded: it is damaged", damaged);
        } finally {
            reader.dispose();
        }
    }

    /**
     * Decodes four bands, the first three as colors, without touching their values; the caller closes the result.
     *
     * @param multiplied whether the colors are multiplied by the fourth band; then they are divided by it
     */
    static Mat readFour(Bytes encoded, boolean multiplied) {
        try (Mat bands = read(encoded)) {
            return Mats.made(to -> {
                opencv_imgproc.cvtColor(bands, to, opencv_imgproc.COLOR_RGBA2BGRA);
                if (multiplied) {
                    divide(to);
                }
            });
        }
    }

    private static void divide(Mat bgra) {
        try (UByteIndexer levels = bgra.createIndexer()) {
            for (long y = 0; y < bgra.rows(); y++) {
                for (long x = 0; x < bgra.cols(); x++) {
                    int alpha = levels.get(y, x, 3);
                    for (int c = 0; c < 3 && alpha > 0; c++) {
                        levels.put(y, x, c, Math.min(255, (levels.get(y, x, c) * 255 + alpha / 2) / alpha));
                    }
                }
            }
        }
    }

    /** Encodes the channels as the bands of a TIFF, each of unspecified meaning. */
    static Bytes write(Mat image) {
        return write(image, 1, 0);
    }

    /** Encodes blue, green, red and a fourth band as four bands, red first. */
    static Bytes writeFour(Mat image, int photometric, int extra) {
        try (Mat bands = Mats.made(to -> opencv_imgproc.cvtColor(image, to, opencv_imgproc.COLOR_BGRA2RGBA))) {
            return write(bands, photometric, extra);
        }
    }

    private static Bytes write(Mat image, int photometric, int extra) {
        int bands = image.channels();
        int extras = photometric == RGB ? bands - 3 : bands - 1;
        boolean wide = image.depth() == opencv_core.CV_16U;
        int bits = wide ? 16 : 8;
        int size = Math.multiplyExact(Math.multiplyExact(image.cols(), image.rows()), bands * bits / 8);
        int lists = DIRECTORY + 2 + 12 * ENTRIES + 4;
        int pixels = lists + 2 * bands + 2 * extras;
        ByteBuffer file = ByteBuffer.allocate(Math.addExact(pixels, size)).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(DIRECTORY);
        file.putShort((short) ENTRIES);
        entry(file, 256, LONG, 1, image.cols());
        entry(file, 257, LONG, 1, image.rows());
        entry(file, 258, SHORT, bands, bands == 2 ? bits << 16 | bits : lists);
        entry(file, 259, SHORT, 1, 1); // not compressed
        entry(file, 262, SHORT, 1, photometric);
        entry(file, 273, LONG, 1, pixels);
        entry(file, 277, SHORT, 1, bands);
        entry(file, 278, LONG, 1, image.rows());
        entry(file, 279, LONG, 1, size);
        entry(file, 284, SHORT, 1, 1); // interleaved
        entry(file, 338, SHORT, extras, extras <= 2 ? extra : lists + 2 * bands);
        file.putInt(0);
        for (int i = 0; i < bands; i++) {
            file.putShort((short) bits);
        }
        file.putShort((short) extra);
        file.position(pixels);
        try (Mat flat = Mats.made(image::copyTo);
                BytePointer data = new BytePointer(flat.data())) {
            byte[] levels = new byte[size];
            data.capacity(size).get(levels);
            file.put(levels);
        }
        return Bytes.of(file.array());
    }

    private static void entry(ByteBuffer file, int tag, int type, int count, int value) {
        file.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static Mat mat(Raster raster) {
        int width = raster.getWidth();
        int height = raster.getHeight();
        int bands = raster.getNumBands();
        boolean wide = raster.getTransferType() == DataBuffer.TYPE_USHORT;
        int bits = wide ? 16 : 8;
        boolean whole = Arrays.stream(raster.getSampleModel().getSampleSize()).allMatch(size -> size == bits);
        if (!whole || (!wide && raster.getTransferType() != DataBuffer.TYPE_BYTE)) {
            throw new DataFault(
                    Reason.UNREADABLE_MEDIA, "TIFF of " + bands + " channels must have 8 or 16 bits in each");
        }
        int[] samples = raster.getPixels(0, 0, width, height, (int[]) null);
        if (wide) {
            short[] levels = new short[samples.length];
            for (int i = 0; i < levels.length; i++) {
                levels[i] = (short) samples[i];
            }
            try (ShortPointer data = new ShortPointer(levels);
                    Mat view = new Mat(height, width, opencv_core.CV_16UC(bands), data)) {
                return Mats.made(view::copyTo);
            }
        }
        byte[] levels = new byte[samples.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) samples[i];
        }
        try (BytePointer data = new BytePointer(levels);
                Mat view = new Mat(height, width, opencv_core.CV_8UC(bands), data)) {
            return Mats.made(view::copyTo);
        }
    }
}
