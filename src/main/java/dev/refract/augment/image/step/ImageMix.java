package dev.refract.augment.image.step;

import dev.refract.augment.MixingStep;
import java.util.List;

/** A step that mixes an image with others; pixels and label change together. */
public interface ImageMix extends MixingStep {

    /**
     * The mixed image with its label, of the depth and channels of {@code own}.
     *
     * @param own the current copy; read only
     * @param partners in the order of {@link #partnerIds}; read only
     * @return with a new raster, which the caller closes
     */
    LabeledImage of(LabeledImage own, List<LabeledImage> partners);
}
