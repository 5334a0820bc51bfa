package dev.refract.augment.image;

import dev.refract.augment.image.label.Track;
import dev.refract.augment.image.raster.Raster;
import java.util.ArrayList;
import java.util.List;

/** A frame some of whose branches are still to come, with what it began with and what they made. */
final class OpenFrame implements AutoCloseable {
    private final ImageFrame frame;
    private final Raster whole;
    private final boolean owned;
    private final Track track;
    private final List<Raster> made = new ArrayList<>();

    /**
     * @param owned whether {@code whole} is to be closed with this
     * @param track of {@code whole}
     */
    OpenFrame(ImageFrame frame, Raster whole, boolean owned, Track track) {
        this.frame = frame;
        this.whole = whole;
        this.owned = owned;
        this.track = track;
    }

    ImageFrame frame() {
        return frame;
    }

    /** Where things were when the frame was opened. */
    Track track() {
        return track;
    }

    /** What the next branch begins with, a new raster. */
    Raster begin() {
        return frame.begin(whole, made.size());
    }

    /** Owns what a branch made from now on. */
    void add(Raster branch) {
        made.add(branch);
    }

    boolean complete() {
        return made.size() == frame.branches();
    }

    /** A new raster of all that was made. */
    Raster join() {
        return frame.join(whole, made);
    }

    @Override
    public void close() {
        made.forEach(Raster::close);
        if (owned) {
            whole.close();
        }
    }
}
