package dev.refract.augment.image.blur;

import dev.refract.augment.Augmentation;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import java.util.List;

/** The blurs, with arguments as a user would give them. */
public final class BlurSamples {
    private BlurSamples() {}

    public static List<Augmentation<?>> all() {
        return List.of(
                new BoxBlur(new IntRange(5, 11)),
                new GaussianBlur(new Range(2, 6)),
                new MedianBlur(new IntRange(7, 9)),
                new MotionBlur(new IntRange(9, 15), new Range(0, 90), new Range(1, 1)),
                new AdvancedBlur(
                        new IntRange(7, 11),
                        new Range(1, 4),
                        new Range(1, 4),
                        new Range(-90, 90),
                        new Range(1, 1),
                        new Range(0.5, 1.5)),
                new GlassBlur(1.5, 2, 1),
                new DefocusBlur(new IntRange(2, 4), new Range(0.5, 1)),
                new ZoomBlur(new Range(1.2, 1.5), new Range(0.05, 0.1)),
                new BilateralBlur(new IntRange(5, 5), new Range(0.2, 0.3), new Range(3, 5)),
                new MeanShiftBlur(new Range(3, 5), new Range(0.1, 0.2)),
                new RingingOvershoot(new IntRange(9, 21), new Range(1, 2)));
    }
}
