package dev.refract.augment.catalog;

import dev.refract.augment.Augmentation;
import dev.refract.augment.image.blur.AdvancedBlur;
import dev.refract.augment.image.blur.BilateralBlur;
import dev.refract.augment.image.blur.BoxBlur;
import dev.refract.augment.image.blur.DefocusBlur;
import dev.refract.augment.image.blur.GaussianBlur;
import dev.refract.augment.image.blur.GlassBlur;
import dev.refract.augment.image.blur.MeanShiftBlur;
import dev.refract.augment.image.blur.MedianBlur;
import dev.refract.augment.image.blur.MotionBlur;
import dev.refract.augment.image.blur.RingingOvershoot;
import dev.refract.augment.image.blur.ZoomBlur;
import java.util.List;

/** The operations that blur. */
public final class ImageBlurOperations {
    private ImageBlurOperations() {}

    /** In the order of the catalog. */
    public static List<Class<? extends Augmentation<?>>> all() {
        return List.of(
                BoxBlur.class,
                GaussianBlur.class,
                MedianBlur.class,
                MotionBlur.class,
                AdvancedBlur.class,
                GlassBlur.class,
                DefocusBlur.class,
                ZoomBlur.class,
                BilateralBlur.class,
                MeanShiftBlur.class,
                RingingOvershoot.class);
    }
}
