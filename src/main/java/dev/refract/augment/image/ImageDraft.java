package dev.refract.augment.image;

import dev.refract.augment.Augmented;
import dev.refract.augment.Draft;
import dev.refract.augment.Step;
import dev.refract.augment.image.codec.Encoder;
import dev.refract.augment.image.label.Track;
import dev.refract.augment.image.raster.Raster;
import dev.refract.sample.Payload;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * One copy of an image in the making. Steps are collected and fused; pixels are touched when {@link
 * #change} or {@link #finish} asks for them. {@link #change} is the mean difference of levels on a
 * regular grid, a mere change of size not counted.
 */
final class ImageDraft implements Draft {
    private final ImageSubject subject;
    private final Plan plan = new Plan();
    private Track track;
    private int channels;
    private Raster rendered;

    ImageDraft(ImageSubject subject) {
        this.subject = subject;
        this.rendered = subject.raster();
        this.channels = rendered.channels();
        this.track = Track.of(rendered.width(), rendered.height());
    }

    @Override
    public ImageFacts facts() {
        Track now = track;
        return new ImageFacts(
                now.width(),
                now.height(),
                rendered.channels(),
                () -> subject.labels().at(now));
    }

    @Override
    public void apply(Step step) {
        if (!(step instanceof ImageStep change)) {
            throw new IllegalArgumentException("not a step on images: " + step);
        }
        Change resolved = Change.of(change, track.width(), track.height(), channels, rendered.top());
        if (resolved instanceof Change.Moved moved) {
            subject.requireRoom(moved.placement().width(), moved.placement().height());
        }
        plan.add(resolved);
        if (resolved instanceof Change.Moved moved) {
            track = track.then(moved.placement());
        } else if (resolved instanceof Change.Painted painted) {
            track = track.covered(painted.paint().covers());
        } else if (resolved instanceof Change.Mixed mixed) {
            channels = mixed.mix().rows().size();
        }
    }

    @Override
    public double change() {
        render();
        return rendered == subject.raster() ? 0 : PixelDistance.between(subject.raster(), rendered);
    }

    @Override
    public Augmented finish() {
        render();
        Payload payload = rendered == subject.raster() ? subject.untouched().orElseGet(this::encoded) : encoded();
        return new Augmented(payload, subject.labels().at(track));
    }

    @Override
    public void close() {
        if (rendered != subject.raster()) {
            rendered.close();
        }
    }

    /** How many passes over the pixels are still to come. */
    int passes() {
        return plan.size();
    }

    private void render() {
        if (!plan.isEmpty()) {
            Raster before = rendered;
            rendered = plan.carryOut(before);
            if (before != subject.raster()) {
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
