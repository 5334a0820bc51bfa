package dev.refract.augment.image.codec;

import dev.refract.sample.Bytes;

/**
 * What a TIFF of four bands says of the fourth (TIFF 6.0, tags 262 and 338), so that a copy says the same: transparency,
 * or near infrared that a reader must not blend.
 *
 * @param photometric 1 for bands without colors, 2 for red, green and blue
 * @param extra 0 for a band of unspecified meaning, 2 for transparency
 */
public record FourthBand(int photometric, int extra) {
    /** Colors and transparency apart from them. */
    public static final FourthBand TRANSPARENCY = new FourthBand(2, 2);

    /** What the TIFF {@code encoded} says; colors that were multiplied by it are divided when they are read. */
    public static FourthBand of(Bytes encoded) {
        TiffTags tags = TiffTags.read(new HeaderBytes(encoded, false), 0);
        return new FourthBand(tags.photometric() == 1 ? 1 : 2, tags.extra() == TiffBands.MULTIPLIED ? 2 : tags.extra());
    }
}
