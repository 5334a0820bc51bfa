package dev.refract.augment.image.policy;

import dev.refract.augment.Policy;
import java.util.List;

/** The policies on images. */
public final class ImagePolicies {
    private ImagePolicies() {}

    /** In the order of the catalogue. */
    public static List<Class<? extends Policy>> all() {
        return List.of(
                RandAugment.class,
                TrivialAugment.class,
                AutoAugment.class,
                AugMix.class,
                CorruptionSuite.class,
                SelectiveChannels.class,
                WithColorspace.class,
                Patchwise.class,
                AlphaBlendBranches.class,
                MaskedBlendBranches.class,
                KeepSize.class);
    }
}
