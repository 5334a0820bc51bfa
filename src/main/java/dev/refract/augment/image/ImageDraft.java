package dev.refract.augment.image;

import dev.refract.augment.Augmented;
import dev.refract.augment.BranchEnd;
import dev.refract.augment.Draft;
import dev.refract.augment.Frame;
import dev.refract.augment.MixingStep;
import dev.refract.augment.Partner;
import dev.refract.augment.Step;
import dev.refract.augment.image.codec.Encoder;
import dev.refract.augment.image.label.Bent;
import dev.refract.augment.image.label.InstanceMover;
import dev.refract.augment.image.label.Track;
import dev.refract.augment.image.raster.Raster;
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
 * One copy of an image in the making. Steps are collected and fused; pixels are touched when {@link
 * #change} or {@link #finish} asks for them. {@link #change} is the mean difference of levels on a
 * regular grid, a mere change of size not counted.
 */
final class ImageDraft implements Draft {
    private final ImageSubject subject;
    private final Plan plan = new Plan();
    private final List<Bent> bent = new ArrayList<>();
    private ImageSubject base;
    private InstanceMover labels;
    private final Track beginning;
    private Track track;
    private int channels;
    private Raster rendered;
    private final Deque<OpenFrame> frames = new ArrayDeque<>();

    ImageDraft(ImageSubject subject) {
        this.subject = subject;
        this.base = subject;
        this.rendered = subject.raster();
        this.labels = subject.labels();
        this.channels = rendered.channels();
        this.track = subject.begin();
        this.beginning = track;
    }

    @Override
    public ImageFacts facts() {
        Track now = track;
        if (frames.stream().anyMatch(open -> !open.frame().wholeCanvas())) {
            return ImageFacts.of(now.width(), now.height(), channels, Label.NONE);
        }
        InstanceMover objects = labels;
        return new ImageFacts(now.width(), now.height(), channels, () -> objects.at(now));
    }

    @Override
    public void apply(Step step) {
        if (step instanceof ImageFrame frame) {
            render();
            frames.push(new OpenFrame(frame, rendered, rendered != base.raster(), track));
            beginBranch();
        } else if (step instanceof BranchEnd) {
            endBranch();
        } else {
            change(step);
        }
    }

    private void change(Step step) {
        if (!(step instanceof ImageStep change)) {
            throw new IllegalArgumentException("not a step on images: " + step);
        }
        if (change instanceof Relabelling relabelling) {
            follow(labels.relabelled(track, label -> relabelling.relabelled(label, track.width(), track.height())));
            return;
        }
        Change resolved = Bands.attempt(
                channels, () -> Change.of(change, track.width(), track.height(), channels, rendered.top()));
        if (resolved instanceof Change.Moved moved) {
            subject.requireRoom(moved.placement().width(), moved.placement().height());
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

    private void beginBranch() {
        OpenFrame open = frames.element();
        rendered = Bands.attempt(rendered.channels(), open::begin);
        channels = rendered.channels();
        track = open.frame().wholeCanvas() ? open.track() : Track.of(rendered.width(), rendered.height());
    }

    private void endBranch() {
        OpenFrame open = frames.peek();
        if (open == null) {
            throw new IllegalArgumentException("a branch ends that was not begun");
        }
        render();
        open.add(rendered);
        if (!open.complete()) {
            beginBranch();
            return;
        }
        frames.pop();
        try (open) {
            rendered = Bands.attempt(rendered.channels(), open::join);
        }
        channels = rendered.channels();
        track = open.frame().moves() ? track : open.track();
        open.frame().last(open.track().width(), open.track().height()).ifPresent(this::apply);
    }

    /** Nothing is mixed in a branch, and what lies apart from the whole moves no label. */
    @Override
    public boolean admits(Step step) {
        if (frames.isEmpty() || step instanceof Frame) {
            return true;
        }
        boolean moves = frames.stream().allMatch(open -> open.frame().moves());
        if (step instanceof Relabelling) {
            return moves;
        }
        if (!moves && (step instanceof Warp || step instanceof Distortion)) {
            return keepsCanvas(step)
                    && labels.at(frames.element().track()).instances().isEmpty();
        }
        return !(step instanceof MixingStep);
    }

    private boolean keepsCanvas(Step step) {
        if (!(step instanceof Warp warp)) {
            return true;
        }
        Placement moved = warp.place(track.width(), track.height());
        return moved.width() == track.width() && moved.height() == track.height();
    }

    /**
     * Mixing looks at pixels, so it carries out what is collected; what it makes is what later steps
     * begin with.
     */
    @Override
    public void mix(MixingStep step, List<Partner> partners) {
        if (!(step instanceof ImageMix mix)) {
            throw new IllegalArgumentException("not a step that mixes images: " + step);
        }
        List<ImageSubject> opened = new ArrayList<>();
        try {
            partners.forEach(partner -> opened.add(subject.open(partner)));
            List<Scene> others = opened.stream().map(ImageSubject::scene).toList();
            render();
            int oddest = opened.stream().map(other -> other.raster().channels()).reduce(channels, Bands::odder);
            Scene mine = base.scene(rendered, labels.at(track));
            begin(base.with(Bands.attempt(oddest, () -> mix.of(mine, others))));
        } finally {
            opened.forEach(ImageSubject::close);
        }
    }

    private void begin(ImageSubject mixed) {
        close();
        base = mixed;
        labels = mixed.labels();
        rendered = mixed.raster();
        channels = rendered.channels();
        track = Track.of(rendered.width(), rendered.height());
    }

    @Override
    public double change() {
        render();
        return rendered == subject.raster() ? 0 : PixelDistance.between(subject.raster(), rendered);
    }

    @Override
    public Augmented finish() {
        render();
        if (rendered == subject.raster() && track.equals(beginning)) {
            Optional<Augmented> unchanged = subject.unchanged();
            if (unchanged.isPresent()) {
                return unchanged.get();
            }
        }
        Payload payload = rendered == subject.raster() ? subject.untouched().orElseGet(this::encoded) : encoded();
        return new Augmented(payload, labels.at(track));
    }

    @Override
    public void close() {
        bent.forEach(Bent::close);
        bent.clear();
        if (rendered != base.raster()) {
            rendered.close();
        }
        frames.forEach(OpenFrame::close);
        if (base != subject) {
            base.close();
        }
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

    private void render() {
        if (!plan.isEmpty()) {
            Raster before = rendered;
            rendered = plan.carryOut(before);
            if (before != base.raster()) {
                before.close();
            }
        }
    }

    private Payload.Image encoded() {
        Encoder encoder = subject.encoder();
        try (Mat joined = rendered.joined()) {
            return new Payload.Image(encoder.encode(joined), encoder.format().mediaType());
        }
    }
}
