package dev.refract.augment.image.codec;

import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;

/**
 * Size, orientation and samples per pixel from the first directory of a TIFF (TIFF 6.0); EXIF has the same
 * structure. A missing tag is 0, except for one sample per pixel.
 *
 * @param bits of the first sample
 * @param photometric what the samples are: 1 is gray with other bands, 2 red, green and blue
 * @param extra what the first sample behind the colors is: 0 is left open, 1 transparency by which the colors are
 *     multiplied, 2 transparency apart from them
 */
record TiffTags(long width, long height, int orientation, int samples, int bits, int photometric, int extra) {
    private static final int SHORT = 3;

    /** Reads the directory of the TIFF structure that starts at {@code start}. */
    static TiffTags read(HeaderBytes bytes, long start) {
        HeaderBytes at = bytes.says(start, "II") ? bytes.little() : bytes.big();
        long directory = start + at.u32(start + 4);
        int entries = at.u16(directory);
        long width = 0;
        long height = 0;
        int orientation = 1;
        int samples = 1;
        int bits = 1;
        int photometric = 0;
        int extra = 0;
        for (int i = 0; i < entries; i++) {
            long entry = directory + 2 + 12L * i;
            boolean isShort = at.u16(entry + 2) == SHORT;
            boolean apart = isShort && at.u32(entry + 4) > 2;
            long value = isShort && !apart ? at.u16(entry + 8) : at.u32(entry + 8);
            switch (at.u16(entry)) {
                case 0x100 -> width = value;
                case 0x101 -> height = value;
                case 0x112 -> orientation = (int) value;
                case 0x115 -> samples = (int) Math.min(value, Integer.MAX_VALUE);
                case 0x102 -> bits = apart ? first(at, start + value) : (int) value;
                case 0x106 -> photometric = (int) value;
                case 0x152 -> extra = apart ? first(at, start + value) : (int) value;
                default -> {}
            }
        }
        return new TiffTags(width, height, orientation, samples, bits, photometric, extra);
    }

    /** The first of several numbers that stand elsewhere in the file; 0 where they are said to stand beyond its end. */
    private static int first(HeaderBytes at, long place) {
        return place + 2 <= at.size() ? at.u16(place) : 0;
    }

    /** Whether there is a fourth band that OpenCV would take for transparency and multiply the colors by. */
    boolean isFourBands() {
        return samples == 4 && bits == 8 && (photometric == 1 || photometric == 2);
    }

    /** The orientation in an EXIF block; 1 when the block is damaged, because the image is still usable. */
    static int orientation(HeaderBytes bytes, long start) {
        if (!bytes.says(start, "II*\0") && !bytes.says(start, "MM\0*")) {
            return 1;
        }
        try {
            return read(bytes, start).orientation();
        } catch (DataFault damaged) {
            if (damaged.reason() != Reason.UNREADABLE_MEDIA) {
                throw damaged;
            }
            return 1;
        }
    }
}
