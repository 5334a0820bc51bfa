package dev.refract.augment.image.blur;

import dev.refract.augment.Augmentation;
import java.util.List;

/** The operations that blur. */
public final class BlurOperations {
    private BlurOperations() {}

    /** In the order of the catalogue. */
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
