package dev.refract.augment.image.label;

import dev.refract.augment.image.codec.Decoder;
import dev.refract.augment.image.codec.Encoder;
import dev.refract.augment.image.codec.ImageFormat;
import dev.refract.augment.image.codec.ImageHeader;
import dev.refract.sample.Bytes;
import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/** Masks as labels hold them: a gray PNG of the size of the image, in which the object's pixels are not 0. */
public final class MaskPng {
    private MaskPng() {}

    /**
     * Decodes a mask for an image of this size.
     *
     * @throws DataFault {@code label-outside-payload} when its size differs, {@code invalid-sample} when it
     *     has colors or no pixel is set
     */
    public static MaskPatch read(Bytes png, int width, int height) {
        ImageHeader header = ImageHeader.read(png);
        if (header.uprightWidth() != width || header.uprightHeight() != height) {
            throw new DataFault(
                    Reason.LABEL_OUTSIDE_PAYLOAD,
                    "mask is " + header.uprightWidth() + "x" + header.uprightHeight() + " pixels, its image " + width
                            + "x" + height);
        }
        try (Mat mask = new Decoder((long) width * height).decode(png, header)) {
            if (mask.type() != opencv_core.CV_8UC1) {
                throw new DataFault(Reason.INVALID_SAMPLE, "mask must have one channel of 8 bits");
            }
            return MaskPatch.trimmed(mask, 0, 0)
                    .orElseThrow(() -> new DataFault(
                            Reason.INVALID_SAMPLE,
                            "mask has only pixels of level 0; leave it out, or mark the object's pixels"));
        }
    }

    /** The mask as a PNG of its whole canvas. */
    static Bytes encode(MaskPatch mask, int width, int height) {
        try (Mat canvas = mask.onCanvas(width, height)) {
            return new Encoder(ImageFormat.PNG, 100).encode(canvas);
        }
    }
}
