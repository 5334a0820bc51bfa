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
 * The state of one copy: the last rendered pixels, the steps collected since then, and the position of
 * objects after all of them.
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

    /** Starts with {@code subject}, which the caller still owns and closes. */
    Canvas(ImageSubject subject) {
        origin = subject;
        base = subject;
        labels = subject.labels();
        warp = subject.initialWarp();
        rendered = subject.raster();
        channels = rendered.channels();
    }

    /** The warp from the original image to the current canvas. */
    CumulativeWarp warp() {
        return warp;
    }

    int channels() {
        return channels;
    }

    /** The label on the current canvas. */
    Label label() {
        return labels.at(warp);
    }

    /** The current size, channels and label; labels are moved only when a draw reads them. */
    ImageFacts facts() {
        CumulativeWarp now = warp;
        InstanceMover objects = labels;
        return new ImageFacts(now.width(), now.height(), channels, () -> objects.at(now));
    }

    /** Whether any object is visible on the canvas of {@code then}. */
    boolean showsObjects(CumulativeWarp then) {
        return !labels.at(then).instances().isEmpty();
    }

    /** Collects a step that changes pixels. */
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

    /** Changes only the label. */
    void relabel(Relabeling step) {
        follow(labels.relabeled(warp, label -> step.relabel(label, warp.width(), warp.height())));
    }

    /** Renders all collected steps; the canvas keeps owning the pixels. */
    Raster pixels() {
        if (steps.size() > 0) {
            Raster before = rendered;
            rendered = steps.applyTo(before);
            if (before != base.raster()) {
                before.close();
            }
        }
        return rendered;
    }

    /** Hands the rendered pixels over to branches; call {@link #show} next. */
    OpenBranches open(ImageBranchStart frame) {
        Raster whole = pixels();
        return new OpenBranches(frame, whole, whole != base.raster(), warp);
    }

    /**
     * Replaces the pixels and takes ownership of {@code now}; the caller has taken over the pixels before.
     */
    void show(Raster now, CumulativeWarp where) {
        rendered = now;
        channels = now.channels();
        warp = where;
    }

    /** The rendered image with its label, for a mixing step. */
    LabeledImage labeledImage() {
        return base.labeledImage(pixels(), label());
    }

    /** Starts again from the result of a mixing step and takes ownership of it. */
    void reset(LabeledImage mixed) {
        ImageSubject made = base.with(mixed);
        close();
        base = made;
        labels = made.labels();
        show(
                made.raster(),
                CumulativeWarp.of(made.raster().width(), made.raster().height()));
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
