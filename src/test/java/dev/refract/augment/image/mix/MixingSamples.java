package dev.refract.augment.image.mix;

import dev.refract.augment.Augmentation;
import dev.refract.augment.mix.Blending;
import dev.refract.augment.mix.PartnerScope;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import java.util.List;
import java.util.Optional;

/** The operations that mix images, with arguments as a user would give them. */
public final class MixingSamples {
    private MixingSamples() {}

    public static List<Augmentation<?>> all() {
        return List.of(
                new MixUp(new Blending(0.4, PartnerScope.SAME_CLASS)),
                new CutMix(0.5, PartnerScope.ANY),
                new PatchMix(1, new IntRange(2, 6), PartnerScope.ANY),
                new Mosaic(Optional.of(50), Optional.of(40), new Range(0.1, 0.9)),
                new CopyPaste(new IntRange(1, 5), new Range(0.5, 2)));
    }
}
