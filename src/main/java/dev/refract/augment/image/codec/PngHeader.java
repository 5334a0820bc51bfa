package dev.refract.augment.image.codec;

import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;

/** PNG (ISO 15948): the size from IHDR, the orientation from eXIf, and a walk over the chunks to IEND. */
final class PngHeader {
    private PngHeader() {}

    static ImageHeader read(HeaderBytes at) {
        if (!at.says(12, "IHDR")) {
            throw new DataFault(Reason.UNREADABLE_MEDIA, "PNG does not begin with an IHDR chunk");
        }
        int orientation = 1;
        boolean ended = false;
        for (long chunk = 8; chunk + 12 <= at.size() && !ended; chunk += 12 + at.u32(chunk)) {
            if (at.says(chunk + 4, "eXIf")) {
                orientation = TiffTags.orientation(at, chunk + 8);
            }
            ended = at.says(chunk + 4, "IEND");
        }
        return new ImageHeader(ImageFormat.PNG, at.u32(16), at.u32(20), orientation, ended, 0);
    }
}
