package dev.refract.augment.image.policy;

import dev.refract.augment.Stage;
import dev.refract.augment.Transform;
import dev.refract.augment.image.color.ColorJitter;
import dev.refract.augment.image.color.Saturation;
import dev.refract.augment.image.filter.SharpnessFactor;
import dev.refract.augment.image.geometric.Rotate;
import dev.refract.augment.image.geometric.Shear;
import dev.refract.augment.image.geometric.Translate;
import dev.refract.augment.image.tone.AutoContrast;
import dev.refract.augment.image.tone.Contrast;
import dev.refract.augment.image.tone.Equalize;
import dev.refract.augment.image.tone.Invert;
import dev.refract.augment.image.tone.Posterize;
import dev.refract.augment.image.tone.Solarize;
import dev.refract.augment.image.warp.Resampling;
import dev.refract.augment.policy.OneOf;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import java.util.List;
import java.util.Optional;

/**
 * The operations of published policies, and the strength of each at full magnitude. Brightness is a factor of
 * the levels, as in the papers.
 *
 * @param shear slope
 * @param translate share of the side, or pixels
 * @param pixels whether {@code translate} is in pixels
 * @param rotate degrees
 * @param enhance distance from 1 of the factors of brightness, color, contrast and sharpness
 * @param minBits left by posterize
 */
record MagnitudeSpace(double shear, double translate, boolean pixels, double rotate, double enhance, int minBits) {
    /** AutoAugment and RandAugment: Cubuk et al., CVPR 2019 and NeurIPS 2020. */
    static final MagnitudeSpace RAND = new MagnitudeSpace(0.3, 150.0 / 331, false, 30, 0.9, 4);
    /** TrivialAugment, wide: Müller and Hutter, ICCV 2021. */
    static final MagnitudeSpace WIDE = new MagnitudeSpace(0.99, 32, true, 135, 0.99, 2);

    /** The operations in the order of the papers. */
    enum Op {
        IDENTITY,
        SHEAR_X,
        SHEAR_Y,
        TRANSLATE_X,
        TRANSLATE_Y,
        ROTATE,
        BRIGHTNESS,
        COLOR,
        CONTRAST,
        SHARPNESS,
        POSTERIZE,
        SOLARIZE,
        AUTO_CONTRAST,
        EQUALIZE,
        INVERT
    }

    /** The fourteen of RandAugment and TrivialAugment: all but invert. */
    static final List<Op> RAND_AUGMENT_OPS = List.of(Op.values()).subList(0, Op.values().length - 1);

    /** {@code op} at a magnitude in [0, 1]; signed operations get either sign with probability 0.5. */
    Stage at(Op op, double magnitude) {
        Stage up = stage(op, new Range(magnitude, magnitude));
        return signed(op) ? Stage.of(new OneOf(List.of(up, stage(op, new Range(-magnitude, -magnitude))))) : up;
    }

    /**
     * {@code op} at a magnitude drawn uniformly from 0 to {@code most}, with either sign for signed
     * operations.
     */
    Stage upTo(Op op, double most) {
        return stage(op, signed(op) ? new Range(-most, most) : new Range(0, most));
    }

    private static boolean signed(Op op) {
        return op.compareTo(Op.SHEAR_X) >= 0 && op.compareTo(Op.SHARPNESS) <= 0;
    }

    private Stage stage(Op op, Range magnitude) {
        Range none = new Range(0, 0);
        return Stage.of(
                switch (op) {
                    case IDENTITY -> new Identity();
                    case SHEAR_X -> new Shear(slope(magnitude), none, Resampling.PLAIN);
                    case SHEAR_Y -> new Shear(none, slope(magnitude), Resampling.PLAIN);
                    case TRANSLATE_X -> shift(scaled(magnitude, translate), none);
                    case TRANSLATE_Y -> shift(none, scaled(magnitude, translate));
                    case ROTATE -> new Rotate(scaled(magnitude, rotate), false, Resampling.PLAIN);
                    case BRIGHTNESS -> ColorJitter.brightness(factor(magnitude));
                    case COLOR -> new Saturation(factor(magnitude));
                    case CONTRAST -> new Contrast(factor(magnitude));
                    case SHARPNESS -> new SharpnessFactor(factor(magnitude));
                    case POSTERIZE -> new Posterize(new IntRange(bits(magnitude.high()), bits(magnitude.low())));
                    case SOLARIZE -> new Solarize(new Range(1 - magnitude.high(), 1 - magnitude.low()), none);
                    case AUTO_CONTRAST -> new AutoContrast(0);
                    case EQUALIZE -> new Equalize(true);
                    case INVERT -> new Invert();
                });
    }

    private Transform shift(Range x, Range y) {
        Range none = new Range(0, 0);
        return pixels
                ? new Translate(none, none, Optional.of(x), Optional.of(y), Resampling.PLAIN)
                : new Translate(x, y, Optional.empty(), Optional.empty(), Resampling.PLAIN);
    }

    private Range slope(Range magnitude) {
        return new Range(degrees(magnitude.low()), degrees(magnitude.high()));
    }

    private double degrees(double magnitude) {
        return StrictMath.toDegrees(StrictMath.atan(shear * magnitude));
    }

    private Range factor(Range magnitude) {
        return new Range(1 + enhance * magnitude.low(), 1 + enhance * magnitude.high());
    }

    private int bits(double magnitude) {
        return (int) (8 - Math.rint(magnitude * (8 - minBits)));
    }

    private static Range scaled(Range magnitude, double most) {
        return new Range(most * magnitude.low(), most * magnitude.high());
    }
}
