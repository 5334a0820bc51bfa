package dev.refract.augment.image;

import dev.refract.augment.image.label.CumulativeWarp;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.step.ImageBranchStart;
import java.util.ArrayList;
import java.util.List;

/** A frame some of whose branches are still to come, with what it began with and what they made. */
final class OpenBranches implements AutoCloseable {
    private final ImageBranchStart frame;
    private final Raster whole;
    private final boolean ownsWhole;
    private final CumulativeWarp warp;
    private final List<Raster> results = new ArrayList<>();

    /**
     * @param ownsWhole whether {@code whole} is to be closed with this
     * @param warp of {@code whole}
     */
    OpenBranches(ImageBranchStart frame, Raster whole, boolean ownsWhole, CumulativeWarp warp) {
        this.frame = frame;
        this.whole = whole;
        this.ownsWhole = ownsWhole;
        this.warp = warp;
    }

    ImageBranchStart frame() {
        return frame;
    }

    /** Where things were when the frame was opened. */
    CumulativeWarp warp() {
        return warp;
    }

    /** What the next branch begins with, a new raster. */
    Raster begin() {
        return frame.beginBranch(whole, results.size());
    }

    /** Owns what a branch made from now on. */
    void add(Raster branch) {
        results.add(branch);
    }

    boolean complete() {
        return results.size() == frame.branches();
    }

    /** A new raster of all that was made. */
    Raster join() {
        return frame.joinBranches(whole, results);
    }

    @Override
    public void close() {
        results.forEach(Raster::close);
        if (ownsWhole) {
            whole.close();
        }
    }
}
