package dev.refract.augment.image.compression;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.codec.Encoder;
import dev.refract.augment.image.codec.ImageFormat;
import dev.refract.augment.image.step.Codec;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.IntRange;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Adds the compression artifacts of JPEG or WebP. The result of 16-bit images has 8 bits of detail. */
@Named(id = "jpeg_compression", doc = "Adds the compression artifacts of JPEG or WebP.")
public record JpegCompression(
        @Param(doc = "Quality, in percent.", def = "[20, 70]", min = 1, max = 100)
        IntRange qualityRange,

        @Param(doc = "The lossy format.", def = "jpeg") Type compressionType)
        implements ImageOperation {

    /** Lossy formats. */
    public enum Type {
        JPEG(ImageFormat.JPEG),
        WEBP(ImageFormat.WEBP);

        private final ImageFormat format;

        Type(ImageFormat format) {
            this.format = format;
        }
    }

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(qualityRange.draw(random), compressionType));
    }

    /** A drawn quality, in percent. */
    public record Drawn(int quality, Type type) implements Codec {
        @Override
        public Encoder encoder() {
            return new Encoder(type.format, quality);
        }
    }
}
