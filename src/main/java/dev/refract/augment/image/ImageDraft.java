package dev.refract.augment.image;

import dev.refract.augment.Augmented;
import dev.refract.augment.BranchEnd;
import dev.refract.augment.BranchStart;
import dev.refract.augment.Draft;
import dev.refract.augment.MixingStep;
import dev.refract.augment.Partner;
import dev.refract.augment.Step;
import dev.refract.augment.image.codec.Encoder;
import dev.refract.augment.image.label.CumulativeWarp;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.step.Distortion;
import dev.refract.augment.image.step.ImageBranchStart;
import dev.refract.augment.image.step.ImageMix;
import dev.refract.augment.image.step.ImageStep;
import dev.refract.augment.image.step.LabeledImage;
import dev.refract.augment.image.step.Relabeling;
import dev.refract.augment.image.step.Warp;
import dev.refract.augment.image.warp.Placement;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * The draft of one image copy. It collects and fuses steps, and renders pixels when {@link #distance} or
 * {@link #finish} needs them. {@link #distance} is the mean difference of levels on a regular grid; a change
 * of size alone counts as 0.
 */
final class ImageDraft implements Draft {
    private final ImageSubject subject;
    private final CumulativeWarp initialWarp;
    private final Canvas canvas;
    private final Deque<OpenBranches> frames = new ArrayDeque<>();

    ImageDraft(ImageSubject subject) {
        this.subject = subject;
        this.canvas = new Canvas(subject);
        this.initialWarp = canvas.warp();
    }

    @Override
    public ImageFacts facts() {
        if (frames.stream().anyMatch(open -> !open.frame().wholeCanvas())) {
            CumulativeWarp now = canvas.warp();
            return ImageFacts.of(now.width(), now.height(), canvas.channels(), Label.NONE);
        }
        return canvas.facts();
    }

    @Override
    public void apply(Step step) {
        if (step instanceof ImageBranchStart frame) {
            frames.push(canvas.open(frame));
            beginBranch();
        } else if (step instanceof BranchEnd) {
            endBranch();
        } else if (step instanceof Relabeling relabeling) {
            canvas.relabel(relabeling);
        } else if (step instanceof ImageStep change) {
            canvas.collect(change);
        } else {
            throw new IllegalArgumentException("not a step on images: " + step);
        }
    }

    private void beginBranch() {
        OpenBranches open = frames.element();
        Raster branch = Multispectral.attempt(canvas.pixels().channels(), open::begin);
        canvas.show(
                branch, open.frame().wholeCanvas() ? open.warp() : CumulativeWarp.of(branch.width(), branch.height()));
    }

    private void endBranch() {
        OpenBranches open = frames.peek();
        if (open == null) {
            throw new IllegalArgumentException("a branch_end step has no matching branch start");
        }
        open.add(canvas.pixels());
        if (!open.complete()) {
            beginBranch();
            return;
        }
        frames.pop();
        try (open) {
            Raster joined = Multispectral.attempt(canvas.pixels().channels(), open::join);
            canvas.show(joined, open.frame().movesLabels() ? canvas.warp() : open.warp());
        }
        open.frame().finalStep(open.warp().width(), open.warp().height()).ifPresent(this::apply);
    }

    /**
     * A branch mixes nothing. A branch that shows only a part of the image moves nothing that has a label.
     */
    @Override
    public boolean accepts(Step step) {
        if (frames.isEmpty() || step instanceof BranchStart) {
            return true;
        }
        boolean moves = frames.stream().allMatch(open -> open.frame().movesLabels());
        if (step instanceof Relabeling) {
            return moves;
        }
        if (!moves && (step instanceof Warp || step instanceof Distortion)) {
            return keepsCanvas(step) && !canvas.showsObjects(frames.element().warp());
        }
        return !(step instanceof MixingStep);
    }

    private boolean keepsCanvas(Step step) {
        if (!(step instanceof Warp warp)) {
            return true;
        }
        CumulativeWarp now = canvas.warp();
        Placement moved = warp.place(now.width(), now.height());
        return moved.width() == now.width() && moved.height() == now.height();
    }

    /** Mixing reads pixels, so it renders the collected steps first. Later steps start from its result. */
    @Override
    public void mix(MixingStep step, List<Partner> partners) {
        if (!(step instanceof ImageMix mix)) {
            throw new IllegalArgumentException("not a step that mixes images: " + step);
        }
        List<ImageSubject> opened = new ArrayList<>();
        try {
            partners.forEach(partner -> opened.add(subject.open(partner)));
            List<LabeledImage> others =
                    opened.stream().map(ImageSubject::labeledImage).toList();
            LabeledImage mine = canvas.labeledImage();
            int oddest = opened.stream()
                    .map(other -> other.raster().channels())
                    .reduce(canvas.channels(), Multispectral::pickMultispectral);
            canvas.reset(Multispectral.attempt(oddest, () -> mix.of(mine, others)));
        } finally {
            opened.forEach(ImageSubject::close);
        }
    }

    @Override
    public double distance() {
        Raster shown = pixels();
        return shown == subject.raster() ? 0 : PixelDistance.between(subject.raster(), shown);
    }

    @Override
    public Augmented finish() {
        Raster shown = pixels();
        boolean samePixels = shown == subject.raster();
        if (samePixels && canvas.warp().equals(initialWarp)) {
            Optional<Augmented> unchanged = subject.unchanged();
            if (unchanged.isPresent()) {
                return unchanged.get();
            }
        }
        Optional<Payload.Image> untouched = samePixels ? subject.originalPayload() : Optional.empty();
        return new Augmented(untouched.orElseGet(() -> encoded(shown)), canvas.label());
    }

    @Override
    public void close() {
        canvas.close();
        frames.forEach(OpenBranches::close);
    }

    /** The current pixels; renders all collected steps. */
    Raster pixels() {
        return canvas.pixels();
    }

    private Payload.Image encoded(Raster shown) {
        Encoder encoder = subject.encoder();
        try (Mat joined = shown.joined()) {
            return new Payload.Image(encoder.encode(joined), encoder.format().mediaType());
        }
    }
}
