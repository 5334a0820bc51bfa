package dev.refract.feed;

import dev.refract.sample.Instance;
import dev.refract.sample.Label;
import java.io.IOException;

/** Writes one split of a data set in one format: where an image goes, and what stands about it elsewhere. */
interface SideWriter extends AutoCloseable {

    /** Where the image goes, relative to the split's folder; refuses what the format has no place for. */
    String place(Picture picture) throws SkipException;

    /**
     * Writes the label, before the image is written; nothing, when it throws.
     *
     * @param losses is told what the format cannot hold
     * @return how many objects were written
     */
    int annotate(Picture picture, Losses losses) throws IOException, SkipException;

    @Override
    default void close() throws IOException {}

    /** Counts what formats of boxes leave out of every label: classes of the whole image. */
    static void withoutClasses(Label label, Losses losses) {
        losses.addIf(!label.classes().isEmpty(), "classes of whole images");
        losses.addIf(label.value().isPresent(), "values of whole images");
    }

    /** Counts what formats of boxes leave out of an object. */
    static void boxOnly(Instance instance, Losses losses) {
        losses.addIf(instance.mask().isPresent(), "masks of objects");
        losses.addIf(!instance.polygons().isEmpty(), "outlines of objects");
        losses.addIf(!instance.keypoints().isEmpty(), "keypoints of objects");
    }

    /** What objects without any extent in the image are counted as. */
    String NOWHERE = "objects without a box in the image";
}
