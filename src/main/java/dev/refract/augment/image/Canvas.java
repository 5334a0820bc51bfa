package dev.refract.augment.image;

import dev.refract.augment.image.label.Bent;
import dev.refract.augment.image.label.InstanceMover;
import dev.refract.augment.image.label.Track;
import dev.refract.augment.image.raster.Raster;
import dev.refract.sample.Label;
import java.util.ArrayList;
import java.util.List;

/**
 * What a copy shows so far: the pixels rendered last, the changes collected since, and where the objects are after
 * all of them.
 */
final class Canvas implements AutoCloseable {
    private final ImageSubject origin;
    private final Plan plan = new Plan();
    private final List<Bent> bent = new ArrayList<>();
    private ImageSubject base;
    private InstanceMover labels;
    private Track track;
    private int channels;
    private Raster rendered;

    /** Shows {@code subject}, which stays the caller's. */
    Canvas(ImageSubject subject) {
        origin = subject;
        base = subject;
        labels = subject.labels();
        track = subject.begin();
        rendered = subject.raster();
        channels = rendered.channels();
    }

    /** Where objects are, of a canvas of this size. */
    Track track() {
        return track;
    }

    int channels() {
        return channels;
    }

    /** Where the objects are now. */
    Label label() {
        return labels.at(track);
    }

    /** Its size and what it shows, now; labels are moved only when they are asked for. */
    ImageFacts facts() {
        Track now = track;
        InstanceMover objects = labels;
        return new ImageFacts(now.width(), now.height(), channels, () -> objects.at(now));
    }

    /** Whether there are objects on the canvas of {@code then}. */
    boolean showsObjects(Track then) {
        return !labels.at(then).instances().isEmpty();
    }

    /** Collects a change of pixels. */
    void collect(ImageStep step) {
        Change resolved =
                Bands.attempt(channels, () -> Change.of(step, track.width(), track.height(), channels, rendered.top()));
        if (resolved instanceof Change.Moved moved) {
            origin.requireRoom(moved.placement().width(), moved.placement().height());
        }
        plan.add(resolved);
        if (resolved instanceof Change.Moved moved) {
            track = track.then(moved.placement());
        } else if (resolved instanceof Change.Displaced displaced) {
            follow(labels.bent(track, displaced.how()));
        } else if (resolved instanceof Change.Painted painted) {
            track = track.covered(painted.paint().covers());
        } else if (resolved instanceof Change.Mixed mixed) {
            channels = mixed.mix().rows().size();
        }
    }

    /** Changes the label alone. */
    void relabel(Relabelling step) {
        follow(labels.relabelled(track, label -> step.relabelled(label, track.width(), track.height())));
    }

    /** The pixels after all changes; the canvas keeps them. */
    Raster pixels() {
        if (!plan.isEmpty()) {
            Raster before = rendered;
            rendered = plan.carryOut(before);
            if (before != base.raster()) {
                before.close();
            }
        }
        return rendered;
    }

    /** Hands what is shown over to a frame; {@link #show} has to follow. */
    OpenFrame open(ImageFrame frame) {
        Raster whole = pixels();
        return new OpenFrame(frame, whole, whole != base.raster(), track);
    }

    /** Shows other pixels, which it owns from now on; those before are another's. */
    void show(Raster now, Track where) {
        rendered = now;
        channels = now.channels();
        track = where;
    }

    /** What a mixing step sees. */
    Scene scene() {
        return base.scene(pixels(), label());
    }

    /** Begins anew with what a mixing step made, and owns it from now on. */
    void begin(Scene mixed) {
        ImageSubject made = base.with(mixed);
        close();
        base = made;
        labels = made.labels();
        show(made.raster(), Track.of(made.raster().width(), made.raster().height()));
    }

    /** How many passes over the pixels are still to come. */
    int passes() {
        return plan.size();
    }

    private void follow(Bent after) {
        bent.add(after);
        labels = after.labels();
        track = after.track();
    }

    @Override
    public void close() {
        bent.forEach(Bent::close);
        bent.clear();
        if (rendered != base.raster()) {
            rendered.close();
        }
        if (base != origin) {
            base.close();
        }
    }
}
