package dev.refract.augment.image.step;

import dev.refract.augment.MixingStep;
import java.util.List;

/** One change of an image with the help of others: pixels and label become new ones, together. */
public interface ImageMix extends MixingStep {

    /**
     * The mixed image with its label, of the depth and channels of {@code own}.
     *
     * @param own the copy as it is now; not to be written to
     * @param partners in the order of {@link #partnerIds}; not to be written to
     * @return with a new raster, which the caller closes
     */
    LabeledImage of(LabeledImage own, List<LabeledImage> partners);
}
