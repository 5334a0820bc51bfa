package dev.refract.augment.image;

import dev.refract.augment.Augmented;
import dev.refract.augment.Draft;
import dev.refract.augment.Partner;
import dev.refract.augment.Subject;
import dev.refract.augment.image.codec.Encoder;
import dev.refract.augment.image.codec.ImageFormat;
import dev.refract.augment.image.label.CumulativeWarp;
import dev.refract.augment.image.label.InstanceMover;
import dev.refract.augment.image.label.MaskPatch;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.step.LabeledImage;
import dev.refract.sample.DataFault;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Reason;
import java.util.List;
import java.util.Optional;

/** A decoded image with its decoded masks; all drafts read from it. */
final class ImageSubject implements Subject {
    private final ImageMedium settings;
    private final Payload.Image payload;
    private final ImageFormat format;
    private final Raster raster;
    private final List<Optional<MaskPatch>> masks;
    private final InstanceMover labels;
    private final SourceLabel original;

    /** Takes ownership of {@code raster}. */
    ImageSubject(ImageMedium settings, Payload.Image payload, ImageFormat format, Raster raster, SourceLabel original) {
        this.settings = settings;
        this.payload = payload;
        this.format = format;
        this.raster = raster;
        this.original = original;
        this.masks = original.masks();
        this.labels = new InstanceMover(original.label(), masks, settings.rules());
    }

    @Override
    public Draft draft() {
        return new ImageDraft(this);
    }

    @Override
    public long bytes() {
        return raster.bytes();
    }

    Raster raster() {
        return raster;
    }

    /** A subject with this image and label in place of its own; it owns the new raster. */
    ImageSubject with(LabeledImage mixed) {
        try {
            requireRoom(mixed.width(), mixed.height());
            return new ImageSubject(
                    settings, payload, format, mixed.raster(), SourceLabel.of(mixed.label(), mixed.raster()));
        } catch (RuntimeException e) {
            mixed.raster().close();
            throw e;
        }
    }

    /** Decodes a partner with the same settings; the caller closes it. */
    ImageSubject open(Partner partner) {
        return settings.open(partner.payload(), partner.label());
    }

    /** The subject as it is, for mixing. */
    LabeledImage labeledImage() {
        return labeledImage(raster, labels.at(initialWarp()));
    }

    /** The current image and label, for mixing. */
    LabeledImage labeledImage(Raster now, Label label) {
        return new LabeledImage(now, label, settings.rules());
    }

    /** The warp before the first step. */
    CumulativeWarp initialWarp() {
        return original.warpOnto(raster);
    }

    /** An unchanged copy, when the output format allows the bytes of the origin. */
    Optional<Augmented> unchanged() {
        return settings.encode() == OutputFormat.KEEP
                ? Optional.of(new Augmented(payload, original.label()))
                : Optional.empty();
    }

    InstanceMover labels() {
        return labels;
    }

    /** The payload of the origin, when a copy with the same pixels may reuse it. */
    Optional<Payload.Image> originalPayload() {
        boolean whole = raster.width() == original.width() && raster.height() == original.height();
        return settings.encode() == OutputFormat.KEEP && whole ? Optional.of(payload) : Optional.empty();
    }

    /** Rejects a canvas with more pixels than the limit. */
    void requireRoom(int width, int height) {
        if ((long) width * height > settings.maxPixels()) {
            throw new DataFault(
                    Reason.CANNOT_AUGMENT,
                    "a canvas of " + width + "x" + height + " pixels was drawn, at most " + settings.maxPixels()
                            + " pixels are allowed");
        }
    }

    Encoder encoder() {
        return settings.encode().encoder(format, payload.encoded(), settings.jpegQuality());
    }

    @Override
    public void close() {
        raster.close();
        masks.forEach(mask -> mask.ifPresent(MaskPatch::close));
    }
}
