package dev.refract.augment.image;

import dev.refract.augment.image.codec.Decoder;
import dev.refract.augment.image.codec.Encoder;
import dev.refract.augment.image.codec.ImageHeader;
import dev.refract.augment.image.raster.ChannelMix;
import dev.refract.augment.image.raster.DisplacementResampler;
import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.raster.Resampler;
import dev.refract.augment.image.raster.ToneTable;
import dev.refract.augment.image.step.Codec;
import dev.refract.augment.image.step.ColorMatrix;
import dev.refract.augment.image.step.Distortion;
import dev.refract.augment.image.step.Filter;
import dev.refract.augment.image.step.ImageStep;
import dev.refract.augment.image.step.Paint;
import dev.refract.augment.image.step.Tone;
import dev.refract.augment.image.step.Warp;
import dev.refract.augment.image.warp.Displacement;
import dev.refract.augment.image.warp.Placement;
import dev.refract.augment.image.warp.Resampling;
import dev.refract.sample.Bytes;
import java.util.Optional;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;

/** A step resolved for the size, depth and channels of one image. */
sealed interface ResolvedStep {

    /** Applies the step: a new raster; {@code from} stays unchanged. */
    Raster of(Raster from);

    /** This step and {@code next} fused into one; empty when they cannot fuse. */
    default Optional<ResolvedStep> then(ResolvedStep next) {
        return Optional.empty();
    }

    /** Resolves a step for an image of this size, channel count and highest level. */
    static ResolvedStep of(ImageStep step, int width, int height, int channels, int top) {
        if (step instanceof Warp warp) {
            return new Warped(warp.place(width, height));
        }
        if (step instanceof Distortion distortion) {
            return new Displaced(distortion.displace(width, height), distortion.resampling());
        }
        if (step instanceof Tone tone) {
            return new ToneMapped(ToneTable.of(tone::curve, channels, top));
        }
        if (step instanceof ColorMatrix matrix) {
            return new ChannelMixed(matrix.mix(channels));
        }
        if (step instanceof Filter filter) {
            return new Filtered(filter);
        }
        if (step instanceof Paint paint) {
            return new Painted(paint);
        }
        return new Reencoded(((Codec) step).encoder());
    }

    record Warped(Placement placement) implements ResolvedStep {
        @Override
        public Raster of(Raster from) {
            return Resampler.place(from, placement);
        }

        @Override
        public Optional<ResolvedStep> then(ResolvedStep next) {
            return next instanceof Warped moved
                    ? placement.then(moved.placement).map(Warped::new)
                    : Optional.empty();
        }
    }

    record Displaced(Displacement how, Resampling resampling) implements ResolvedStep {
        @Override
        public Raster of(Raster from) {
            return DisplacementResampler.place(from, how, resampling);
        }
    }

    record ToneMapped(ToneTable table) implements ResolvedStep {
        @Override
        public Raster of(Raster from) {
            return from.withColor(table::applyTo);
        }

        @Override
        public Optional<ResolvedStep> then(ResolvedStep next) {
            return next instanceof ToneMapped toned
                    ? Optional.of(new ToneMapped(table.then(toned.table)))
                    : Optional.empty();
        }
    }

    record ChannelMixed(ChannelMix mix) implements ResolvedStep {
        @Override
        public Raster of(Raster from) {
            return from.withColor(mix::applyTo);
        }

        @Override
        public Optional<ResolvedStep> then(ResolvedStep next) {
            return next instanceof ChannelMixed mixed ? mix.then(mixed.mix).map(ChannelMixed::new) : Optional.empty();
        }
    }

    record Filtered(Filter filter) implements ResolvedStep {
        @Override
        public Raster of(Raster from) {
            return from.withColor(image -> Mats.made(to -> filter.filter(image, to)));
        }
    }

    record Painted(Paint paint) implements ResolvedStep {
        @Override
        public Raster of(Raster from) {
            return from.withColor(image -> Mats.made(to -> {
                image.copyTo(to);
                paint.paint(to);
            }));
        }
    }

    record Reencoded(Encoder encoder) implements ResolvedStep {
        @Override
        public Raster of(Raster from) {
            return from.withColor(this::pass);
        }

        private Mat pass(Mat image) {
            Bytes encoded = encoder.encode(image);
            Decoder decoder = new Decoder((long) image.cols() * image.rows());
            try (Mat decoded = decoder.decode(encoded, ImageHeader.read(encoded));
                    Mat fitting = decoded.channels() == image.channels()
                            ? new Mat(decoded)
                            : Mats.made(to -> opencv_imgproc.cvtColor(decoded, to, opencv_imgproc.COLOR_BGR2GRAY))) {
                return fitting.depth() == image.depth()
                        ? new Mat(fitting)
                        : Mats.made(to -> fitting.convertTo(to, opencv_core.CV_16U, 257, 0));
            }
        }
    }
}
