package dev.refract.augment.image.codec;

import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;

/**
 * Size, orientation and samples per pixel from the first directory of a TIFF (TIFF 6.0); EXIF has the same
 * structure. A missing tag is 0, except for one sample per pixel.
 */
record TiffTags(long width, long height, int orientation, int samples) {
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
        for (int i = 0; i < entries; i++) {
            long entry = directory + 2 + 12L * i;
            long value = at.u16(entry + 2) == SHORT ? at.u16(entry + 8) : at.u32(entry + 8);
            switch (at.u16(entry)) {
                case 0x100 -> width = value;
                case 0x101 -> height = value;
                case 0x112 -> orientation = (int) value;
                case 0x115 -> samples = (int) Math.min(value, Integer.MAX_VALUE);
                default -> {}
            }
        }
        return new TiffTags(width, height, orientation, samples);
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
