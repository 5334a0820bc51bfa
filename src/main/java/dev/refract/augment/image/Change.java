package dev.refract.augment.image;

import dev.refract.augment.image.codec.Decoder;
import dev.refract.augment.image.codec.Encoder;
import dev.refract.augment.image.codec.ImageHeader;
import dev.refract.augment.image.raster.ChannelMix;
import dev.refract.augment.image.raster.Displacer;
import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.raster.Resampler;
import dev.refract.augment.image.raster.ToneTable;
import dev.refract.augment.image.warp.Displacement;
import dev.refract.augment.image.warp.Placement;
import dev.refract.augment.image.warp.Resampling;
import dev.refract.sample.Bytes;
import java.util.Optional;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;

/** A step resolved for one image: everything about it is known but the pixels. */
sealed interface Change {

    /** A new raster; {@code from} is left as it is. */
    Raster of(Raster from);

    /** This change and {@code next} as one; empty when they have to stay two. */
    default Optional<Change> then(Change next) {
        return Optional.empty();
    }

    /** A change of {@code image}'s size, depth and channels. */
    static Change of(ImageStep step, int width, int height, int channels, int top) {
        if (step instanceof Warp warp) {
            return new Moved(warp.place(width, height));
        }
        if (step instanceof Distortion distortion) {
            return new Displaced(distortion.displace(width, height), distortion.resampling());
        }
        if (step instanceof Tone tone) {
            return new Toned(ToneTable.of(tone::curve, channels, top));
        }
        if (step instanceof ColourMatrix matrix) {
            return new Mixed(matrix.mix(channels));
        }
        if (step instanceof Filter filter) {
            return new Filtered(filter);
        }
        if (step instanceof Paint paint) {
            return new Painted(paint);
        }
        return new Recoded(((Codec) step).encoder());
    }

    record Moved(Placement placement) implements Change {
        @Override
        public Raster of(Raster from) {
            return Resampler.place(from, placement);
        }

        @Override
        public Optional<Change> then(Change next) {
            return next instanceof Moved moved ? placement.then(moved.placement).map(Moved::new) : Optional.empty();
        }
    }

    record Displaced(Displacement how, Resampling resampling) implements Change {
        @Override
        public Raster of(Raster from) {
            return Displacer.place(from, how, resampling);
        }
    }

    record Toned(ToneTable table) implements Change {
        @Override
        public Raster of(Raster from) {
            return from.withColour(table::applyTo);
        }

        @Override
        public Optional<Change> then(Change next) {
            return next instanceof Toned toned ? Optional.of(new Toned(table.then(toned.table))) : Optional.empty();
        }
    }

    record Mixed(ChannelMix mix) implements Change {
        @Override
        public Raster of(Raster from) {
            return from.withColour(mix::applyTo);
        }

        @Override
        public Optional<Change> then(Change next) {
            return next instanceof Mixed mixed ? mix.then(mixed.mix).map(Mixed::new) : Optional.empty();
        }
    }

    record Filtered(Filter filter) implements Change {
        @Override
        public Raster of(Raster from) {
            return from.withColour(image -> Mats.made(to -> filter.filter(image, to)));
        }
    }

    record Painted(Paint paint) implements Change {
        @Override
        public Raster of(Raster from) {
            return from.withColour(image -> Mats.made(to -> {
                image.copyTo(to);
                paint.paint(to);
            }));
        }
    }

    record Recoded(Encoder encoder) implements Change {
        @Override
        public Raster of(Raster from) {
            return from.withColour(this::pass);
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
