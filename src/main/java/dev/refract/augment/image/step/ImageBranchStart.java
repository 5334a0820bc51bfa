package dev.refract.augment.image.step;

import dev.refract.augment.BranchStart;
import dev.refract.augment.image.raster.Raster;
import java.util.List;
import java.util.Optional;

/** Branches of one image: what each begins with, and what becomes of what they made. */
public interface ImageBranchStart extends BranchStart {

    /** What branch number {@code branch} begins with, a new raster; {@code whole} is left as it is. */
    Raster beginBranch(Raster whole, int branch);

    /** A new raster of what the branches made; nothing that is given is changed or closed. */
    Raster joinBranches(Raster whole, List<Raster> made);

    /**
     * Whether what moves pixels in its only branch moves the image as a whole, so that labels move along.
     * Where it is not so, nothing may move that has a label with a place.
     */
    default boolean movesLabels() {
        return false;
    }

    /** Whether its branches have the canvas of the whole; otherwise they know of no label. */
    default boolean wholeCanvas() {
        return true;
    }

    /** What is done to the joined image at last, the canvas having been of this size before. */
    default Optional<ImageStep> finalStep(int width, int height) {
        return Optional.empty();
    }
}
