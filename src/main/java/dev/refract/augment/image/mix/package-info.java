/**
 * Images made of several: blended, patched, tiled, or with objects of another pasted in.
 *
 * <p>Labels stay true: class shares are the shares that are to be seen, an object that is partly covered
 * or cut loses as much of its visibility, and objects come along with the pixels that show them. In a
 * mix of two the copy keeps at least half, so that it stays of the class it was made for.
 *
 * <p>A partner has a label of the same sort: classes if the copy has classes, a value if it has one.
 * Partners are drawn evenly over the groups of the reservoirs, so that plentiful classes are not mixed
 * in more often than rare ones; without anyone nothing is drawn. They are made alike first: resized to
 * the copy's canvas, of its depth and channels.
 *
 * <p>Mixing looks at pixels, so nothing is fused across it, and a mask that is moved before and after is
 * resampled twice.
 */
package dev.refract.augment.image.mix;
