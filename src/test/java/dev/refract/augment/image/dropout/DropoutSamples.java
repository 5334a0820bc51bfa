package dev.refract.augment.image.dropout;

import dev.refract.augment.Augmentation;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import java.util.List;

/** The dropouts, with arguments as a user would give them. */
public final class DropoutSamples {
    private DropoutSamples() {}

    public static List<Augmentation<?>> all() {
        return List.of(
                new CoarseDropout(new IntRange(4, 8), new Range(0.2, 0.6), new Range(0.2, 0.6), 1),
                new RandomErasing(new Range(0.2, 1), new Range(0.1, 10), 0.5, true),
                new ConstrainedCoarseDropout(
                        new IntRange(1, 4), new Range(0, 1), new Range(0.5, 1), 0.5, List.of("boxed", "outlined")),
                new GridDropout(0.3, new Range(0.05, 0.1), false, 1),
                new MaskDropout(new IntRange(1, 2), 1, List.of()),
                new PixelDropout(new Range(0.1, 0.3), true, 0.5),
                new ChannelDropout(new IntRange(2, 2), 0.5),
                new StripeMasking(new IntRange(0, 3), new IntRange(1, 3), new Range(0, 0.3), 1));
    }
}
