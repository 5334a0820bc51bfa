package dev.refract.augment.image.codec;

import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;

/** JPEG (ITU T.81): walks the marker segments to the frame header and the first scan. */
final class JpegHeader {
    private JpegHeader() {}

    static ImageHeader read(HeaderBytes at) {
        long width = 0;
        long height = 0;
        int channels = 0;
        int orientation = 1;
        long position = 2;
        while (true) {
            while (at.u8(position) == 0xff && at.u8(position + 1) == 0xff) {
                position++; // fill bytes before a marker
            }
            if (at.u8(position) != 0xff) {
                throw new DataFault(Reason.UNREADABLE_MEDIA, "JPEG has no marker at byte " + position);
            }
            int marker = at.u8(position + 1);
            if (marker == 0xda) {
                return new ImageHeader(ImageFormat.JPEG, width, height, orientation, ends(at, position), channels);
            }
            if (isFrame(marker)) {
                height = at.u16(position + 5);
                width = at.u16(position + 7);
                channels = at.u8(position + 9);
            } else if (marker == 0xe1 && at.says(position + 4, "Exif\0\0")) {
                orientation = TiffTags.orientation(at, position + 10);
            }
            boolean alone = marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8);
            position += alone ? 2 : 2 + Math.max(2, at.u16(position + 2));
        }
    }

    /** SOF0 to SOF15, without the tables and reserved codes that lie between them. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    /** In a scan 0xff is always followed by 0, so that the end marker cannot occur by chance. */
    private static boolean ends(HeaderBytes at, long scan) {
        for (int i = at.size() - 2; i > scan; i--) {
            if (at.u8(i) == 0xff && at.u8(i + 1) == 0xd9) {
                return true;
            }
        }
        return false;
    }
}
