package dev.refract.augment.image.colour;

import dev.refract.augment.Augmentation;
import java.util.List;

/** The operations on colour and light. */
public final class ColourOperations {
    private ColourOperations() {}

    /** In the order of the catalogue. */
    public static List<Class<? extends Augmentation<?>>> all() {
        return List.of(
                Brightness.class,
                Contrast.class,
                Saturation.class,
                Hue.class,
                HsvShift.class,
                ColorJitter.class,
                PhotometricDistort.class,
                Gamma.class,
                ContrastCurve.class,
                ToneCurve.class,
                Posterize.class,
                Solarize.class,
                Invert.class,
                Grayscale.class,
                GrayToRgb.class,
                Sepia.class,
                ThresholdBw.class,
                ChannelShuffle.class,
                ChannelShift.class,
                PlanckianJitter.class,
                Clahe.class,
                Equalize.class,
                AutoContrast.class,
                FancyPca.class,
                ColorspaceConvert.class,
                BrightnessChannelOp.class,
                ColorQuantize.class,
                PlasmaBrightnessContrast.class,
                IlluminationGradient.class);
    }
}
