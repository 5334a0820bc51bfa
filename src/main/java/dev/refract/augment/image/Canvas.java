package dev.refract.augment.image;

import dev.refract.augment.image.label.CumulativeWarp;
import dev.refract.augment.image.label.DisplacedLabel;
import dev.refract.augment.image.label.InstanceMover;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.step.ImageBranchStart;
import dev.refract.augment.image.step.ImageStep;
import dev.refract.augment.image.step.LabeledImage;
import dev.refract.augment.image.step.Relabeling;
import dev.refract.sample.Label;
import java.util.ArrayList;
import java.util.List;

/**
 * What a copy shows so far: the pixels rendered last, the changes collected since, and where the objects are after
 * all of them.
 */
final class Canvas implements AutoCloseable {
    private final ImageSubject origin;
    private final StepQueue steps = new StepQueue();
    private final List<DisplacedLabel> displacedLabels = new ArrayList<>();
    private ImageSubject base;
    private InstanceMover labels;
    private CumulativeWarp warp;
    private int channels;
    private Raster rendered;

    /** Shows {@code subject}, which stays the caller's. */
    Canvas(ImageSubject subject) {
        origin = subject;
        base = subject;
        labels = subject.labels();
        warp = subject.initialWarp();
        rendered = subject.raster();
        channels = rendered.channels();
    }

    /** Where objects are, of a canvas of this size. */
    CumulativeWarp warp() {
        return warp;
    }

    int channels() {
        return channels;
    }

    /** Where the objects are now. */
    Label label() {
        return labels.at(warp);
    }

    /** Its size and what it shows, now; labels are moved only when they are asked for. */
    ImageFacts facts() {
        CumulativeWarp now = warp;
        InstanceMover objects = labels;
        return new ImageFacts(now.width(), now.height(), channels, () -> objects.at(now));
    }

    /** Whether there are objects on the canvas of {@code then}. */
    boolean showsObjects(CumulativeWarp then) {
        return !labels.at(then).instances().isEmpty();
    }

    /** Collects a change of pixels. */
    void collect(ImageStep step) {
        ResolvedStep resolved = Multispectral.attempt(
                channels, () -> ResolvedStep.of(step, warp.width(), warp.height(), channels, rendered.top()));
        if (resolved instanceof ResolvedStep.Warped moved) {
            origin.requireRoom(moved.placement().width(), moved.placement().height());
        }
        steps.add(resolved);
        if (resolved instanceof ResolvedStep.Warped moved) {
            warp = warp.then(moved.placement());
        } else if (resolved instanceof ResolvedStep.Displaced displaced) {
            follow(labels.displaced(warp, displaced.how()));
        } else if (resolved instanceof ResolvedStep.Painted painted) {
            warp = warp.covered(painted.paint().covers());
        } else if (resolved instanceof ResolvedStep.ChannelMixed mixed) {
            channels = mixed.mix().rows().size();
        }
    }

    /** Changes the label alone. */
    void relabel(Relabeling step) {
        follow(labels.relabeled(warp, label -> step.relabel(label, warp.width(), warp.height())));
    }

    /** The pixels after all changes; the canvas keeps them. */
    Raster pixels() {
        if (!steps.isEmpty()) {
            Raster before = rendered;
            rendered = steps.applyTo(before);
            if (before != base.raster()) {
                before.close();
            }
        }
        return rendered;
    }

    /** Hands what is shown over to a frame; {@link #show} has to follow. */
    OpenBranches open(ImageBranchStart frame) {
        Raster whole = pixels();
        return new OpenBranches(frame, whole, whole != base.raster(), warp);
    }

    /** Shows other pixels, which it owns from now on; those before are another's. */
    void show(Raster now, CumulativeWarp where) {
        rendered = now;
        channels = now.channels();
        warp = where;
    }

    /** What a mixing step sees. */
    LabeledImage labeledImage() {
        return base.labeledImage(pixels(), label());
    }

    /** Begins anew with what a mixing step made, and owns it from now on. */
    void reset(LabeledImage mixed) {
        ImageSubject made = base.with(mixed);
        close();
        base = made;
        labels = made.labels();
        show(
                made.raster(),
                CumulativeWarp.of(made.raster().width(), made.raster().height()));
    }

    /** How many passes over the pixels are still to come. */
    int pendingPasses() {
        return steps.size();
    }

    private void follow(DisplacedLabel after) {
        displacedLabels.add(after);
        labels = after.labels();
        warp = after.warp();
    }

    @Override
    public void close() {
        displacedLabels.forEach(DisplacedLabel::close);
        displacedLabels.clear();
        if (rendered != base.raster()) {
            rendered.close();
        }
        if (base != origin) {
            base.close();
        }
    }
}
