package dev.refract.augment.image.step;

import dev.refract.augment.BranchStart;
import dev.refract.augment.image.raster.Raster;
import java.util.List;
import java.util.Optional;

/** Starts branches on one image: defines what each branch starts with and how their results are joined. */
public interface ImageBranchStart extends BranchStart {

    /** A new raster for branch number {@code branch} to start with; {@code whole} stays unchanged. */
    Raster beginBranch(Raster whole, int branch);

    /** A new raster that joins the results of the branches; the arguments are neither changed nor closed. */
    Raster joinBranches(Raster whole, List<Raster> made);

    /**
     * Whether a warp in its only branch moves the whole image, so that labels move along. If not, a branch
     * moves nothing that has a label with a position.
     */
    default boolean movesLabels() {
        return false;
    }

    /** Whether its branches have the canvas of the whole image; otherwise they see no label. */
    default boolean wholeCanvas() {
        return true;
    }

    /** A last step for the joined image, given the size of the canvas before the branches. */
    default Optional<ImageStep> finalStep(int width, int height) {
        return Optional.empty();
    }
}
