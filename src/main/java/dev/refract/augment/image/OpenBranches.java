package dev.refract.augment.image;

import dev.refract.augment.image.label.CumulativeWarp;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.step.ImageBranchStart;
import java.util.ArrayList;
import java.util.List;

/** An open branch start: the pixels it started with and the results of the branches finished so far. */
final class OpenBranches implements AutoCloseable {
    private final ImageBranchStart frame;
    private final Raster whole;
    private final boolean ownsWhole;
    private final CumulativeWarp warp;
    private final List<Raster> results = new ArrayList<>();

    /**
     * @param ownsWhole whether this closes {@code whole}
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

    /** The warp when the branches started. */
    CumulativeWarp warp() {
        return warp;
    }

    /** A new raster for the next branch to start with. */
    Raster begin() {
        return frame.beginBranch(whole, results.size());
    }

    /** Takes ownership of the result of a branch. */
    void add(Raster branch) {
        results.add(branch);
    }

    boolean complete() {
        return results.size() == frame.branches();
    }

    /** A new raster that joins the results of all branches. */
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
