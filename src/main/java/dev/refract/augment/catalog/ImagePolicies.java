package dev.refract.augment.catalog;

import dev.refract.augment.Policy;
import dev.refract.augment.image.policy.AlphaBlendBranches;
import dev.refract.augment.image.policy.AugMix;
import dev.refract.augment.image.policy.AutoAugment;
import dev.refract.augment.image.policy.CorruptionSuite;
import dev.refract.augment.image.policy.KeepSize;
import dev.refract.augment.image.policy.MaskedBlendBranches;
import dev.refract.augment.image.policy.Patchwise;
import dev.refract.augment.image.policy.RandAugment;
import dev.refract.augment.image.policy.SelectiveChannels;
import dev.refract.augment.image.policy.TrivialAugment;
import dev.refract.augment.image.policy.WithColorspace;
import java.util.List;

/** The policies on images. */
public final class ImagePolicies {
    private ImagePolicies() {}

    /** In the order of the catalog. */
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
