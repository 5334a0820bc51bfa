package dev.refract.augment.image.codec;

import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;

/** WebP (RFC 9649): the canvas of VP8X, or the frame of VP8 or VP8L; the orientation from EXIF. */
final class WebpHeader {
    private WebpHeader() {}

    static ImageHeader read(HeaderBytes at) {
        if (at.says(12, "VP8X")) {
            return new ImageHeader(ImageFormat.WEBP, at.u24(24) + 1L, at.u24(27) + 1L, orientation(at), true, 0);
        }
        if (at.says(12, "VP8L") && at.u8(20) == 0x2f) {
            long bits = at.u32(21);
            return new ImageHeader(ImageFormat.WEBP, (bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1, 1, true, 0);
        }
        if (at.says(12, "VP8 ") && at.says(23, "\u009d\u0001*")) {
            return new ImageHeader(ImageFormat.WEBP, at.u16(26) & 0x3fff, at.u16(28) & 0x3fff, 1, true, 0);
        }
        throw new DataFault(Reason.UNREADABLE_MEDIA, "WebP holds neither a VP8, VP8L nor VP8X chunk");
    }

    private static int orientation(HeaderBytes at) {
        for (long chunk = 12; chunk + 8 <= at.size(); chunk += 8 + at.u32(chunk + 4) + (at.u32(chunk + 4) & 1)) {
            if (at.says(chunk, "EXIF")) {
                long tags = at.says(chunk + 8, "Exif\0\0") ? chunk + 14 : chunk + 8;
                return TiffTags.orientation(at, tags);
            }
        }
        return 1;
    }
}
