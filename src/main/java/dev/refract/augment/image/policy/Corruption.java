package dev.refract.augment.image.policy;

import dev.refract.augment.Transform;
import dev.refract.augment.image.blur.DefocusBlur;
import dev.refract.augment.image.blur.GaussianBlur;
import dev.refract.augment.image.blur.GlassBlur;
import dev.refract.augment.image.blur.MotionBlur;
import dev.refract.augment.image.blur.ZoomBlur;
import dev.refract.augment.image.color.Saturation;
import dev.refract.augment.image.compression.Downscale;
import dev.refract.augment.image.compression.JpegCompression;
import dev.refract.augment.image.noise.GaussianNoise;
import dev.refract.augment.image.noise.MultiplicativeNoise;
import dev.refract.augment.image.noise.SaltAndPepper;
import dev.refract.augment.image.noise.ShotNoise;
import dev.refract.augment.image.tone.Brightness;
import dev.refract.augment.image.tone.Contrast;
import dev.refract.augment.image.warp.Interpolation;
import dev.refract.augment.image.weather.Fog;
import dev.refract.augment.image.weather.Frost;
import dev.refract.augment.image.weather.Snowflakes;
import dev.refract.augment.image.weather.Spatter;
import dev.refract.random.IntRange;
import dev.refract.random.Range;

/** The common corruptions, each at five severities. */
enum Corruption {
    GAUSSIAN_NOISE,
    SHOT_NOISE,
    IMPULSE_NOISE,
    SPECKLE_NOISE,
    GAUSSIAN_BLUR,
    GLASS_BLUR,
    DEFOCUS_BLUR,
    MOTION_BLUR,
    ZOOM_BLUR,
    FOG,
    FROST,
    SNOW,
    SPATTER,
    CONTRAST,
    BRIGHTNESS,
    SATURATE,
    JPEG_COMPRESSION,
    PIXELATE;

    static final int SEVERITIES = 5;

    /** The operation at a severity from 0 to 4. */
    Transform at(int s) {
        return switch (this) {
            case GAUSSIAN_NOISE -> new GaussianNoise(one(s, 0.08, 0.12, 0.18, 0.26, 0.38), true);
            case SHOT_NOISE -> new ShotNoise(one(s, 0.13, 0.2, 0.29, 0.45, 0.58));
            case IMPULSE_NOISE ->
                new SaltAndPepper(one(s, 0.03, 0.06, 0.09, 0.17, 0.27), new Range(0.5, 0.5), new IntRange(1, 1));
            case SPECKLE_NOISE -> {
                // uniform, with the standard deviation of the paper's normal distribution
                double spread = Math.sqrt(3) * of(s, 0.15, 0.2, 0.35, 0.45, 0.57);
                yield new MultiplicativeNoise(new Range(1 - spread, 1 + spread), true, true);
            }
            case GAUSSIAN_BLUR -> new GaussianBlur(one(s, 1, 2, 3, 4, 6));
            case GLASS_BLUR ->
                new GlassBlur(of(s, 0.7, 0.9, 1, 1.1, 1.5), (int) of(s, 1, 2, 2, 3, 4), (int) of(s, 2, 1, 3, 2, 2));
            case DEFOCUS_BLUR -> new DefocusBlur(whole(s, 3, 4, 6, 8, 10), one(s, 0.1, 0.5, 0.5, 0.5, 0.5));
            case MOTION_BLUR -> new MotionBlur(whole(s, 11, 15, 15, 15, 21), new Range(-45, 45), new Range(0, 0));
            case ZOOM_BLUR -> new ZoomBlur(one(s, 1.11, 1.16, 1.21, 1.26, 1.31), one(s, 0.01, 0.01, 0.02, 0.02, 0.03));
            case FOG -> new Fog(one(s, 0.3, 0.4, 0.5, 0.55, 0.6), 0.4);
            case FROST -> new Frost(one(s, 1, 2, 3, 4, 5));
            case SNOW ->
                new Snowflakes(
                        one(s, 0.01, 0.02, 0.035, 0.05, 0.075),
                        new Range(0.004, 0.012),
                        new Range(0.01, 0.03),
                        new Range(-45, 45));
            case SPATTER ->
                new Spatter(
                        s < 3 ? Spatter.Mode.RAIN : Spatter.Mode.MUD,
                        one(s, 0.03, 0.06, 0.1, 0.15, 0.2),
                        new Range(0.01, 0.015),
                        0.8);
            case CONTRAST -> new Contrast(one(s, 0.4, 0.3, 0.2, 0.1, 0.05));
            case BRIGHTNESS -> new Brightness(one(s, 0.1, 0.2, 0.3, 0.4, 0.5));
            case SATURATE -> new Saturation(one(s, 0.3, 0.1, 2, 5, 20));
            case JPEG_COMPRESSION -> new JpegCompression(whole(s, 25, 18, 15, 10, 7), JpegCompression.Type.JPEG);
            case PIXELATE -> new Downscale(one(s, 0.6, 0.5, 0.4, 0.3, 0.25), Interpolation.NEAREST);
        };
    }

    private static double of(int severity, double... strengths) {
        return strengths[severity];
    }

    private static Range one(int severity, double... strengths) {
        return new Range(strengths[severity], strengths[severity]);
    }

    private static IntRange whole(int severity, int... strengths) {
        return new IntRange(strengths[severity], strengths[severity]);
    }
}
