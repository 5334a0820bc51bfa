package dev.refract.feed.writer;

import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.file.ImageFile;
import dev.refract.sample.Instance;
import dev.refract.sample.Label;
import java.io.IOException;

/** Writes one split of a data set in one format: where an image goes, and what stands about it elsewhere. */
public interface SplitWriter extends AutoCloseable {

    /** Where the image goes, relative to the split's folder; refuses what the format has no place for. */
    String imagePath(ImageFile picture) throws InvalidEntryException;

    /**
     * Writes the label, before the image is written; nothing, when it throws.
     *
     * @param losses counts what the format cannot hold
     * @return how many objects were written
     */
    int writeLabel(ImageFile picture, ConversionLosses losses) throws IOException, InvalidEntryException;

    @Override
    default void close() throws IOException {}

    /** Counts what formats of boxes leave out of every label: classes of the whole image. */
    static void countClassLosses(Label label, ConversionLosses losses) {
        losses.addIf(!label.classes().isEmpty(), "classes of whole images");
        losses.addIf(label.value().isPresent(), "values of whole images");
    }

    /** Counts what formats of boxes leave out of an object. */
    static void countBoxOnlyLosses(Instance instance, ConversionLosses losses) {
        losses.addIf(instance.mask().isPresent(), "masks of objects");
        losses.addIf(!instance.polygons().isEmpty(), "outlines of objects");
        losses.addIf(!instance.keypoints().isEmpty(), "keypoints of objects");
    }

    /** What objects without any extent in the image are counted as. */
    String NO_VISIBLE_BOX = "objects without a box in the image";
}
