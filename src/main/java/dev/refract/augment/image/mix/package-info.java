/**
 * Operations that mix images: blends, patches, tiles and pasted objects.
 *
 * <p>Labels follow the pixels: class shares are the visible shares, an object that is partly covered or
 * clipped loses that share of its visibility, and objects come along with their pixels. In a mix of two the
 * copy keeps at least half, so that its main class stays.
 *
 * <p>A partner has a label for the same task: classes if the copy has classes, a value if it has one. Every
 * group of the reservoir is equally likely, so that frequent classes are not mixed in more often than rare
 * ones; without a partner nothing is drawn. Partners are first converted to the size, depth and channels of
 * the copy.
 *
 * <p>Mixing reads pixels, so steps do not fuse across it, and a mask that is moved before and after is
 * resampled twice.
 */
package dev.refract.augment.image.mix;
