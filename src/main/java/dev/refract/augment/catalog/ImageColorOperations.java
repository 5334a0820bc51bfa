package dev.refract.augment.catalog;

import dev.refract.augment.Augmentation;
import dev.refract.augment.image.color.ChannelShift;
import dev.refract.augment.image.color.ChannelShuffle;
import dev.refract.augment.image.color.ColorJitter;
import dev.refract.augment.image.color.ColorQuantize;
import dev.refract.augment.image.color.ColorspaceConvert;
import dev.refract.augment.image.color.FancyPca;
import dev.refract.augment.image.color.GrayToRgb;
import dev.refract.augment.image.color.Grayscale;
import dev.refract.augment.image.color.HsvShift;
import dev.refract.augment.image.color.Hue;
import dev.refract.augment.image.color.PhotometricDistort;
import dev.refract.augment.image.color.PlanckianJitter;
import dev.refract.augment.image.color.Saturation;
import dev.refract.augment.image.color.Sepia;
import dev.refract.augment.image.tone.AutoContrast;
import dev.refract.augment.image.tone.Brightness;
import dev.refract.augment.image.tone.BrightnessChannelOp;
import dev.refract.augment.image.tone.Clahe;
import dev.refract.augment.image.tone.Contrast;
import dev.refract.augment.image.tone.ContrastCurve;
import dev.refract.augment.image.tone.Equalize;
import dev.refract.augment.image.tone.Gamma;
import dev.refract.augment.image.tone.IlluminationGradient;
import dev.refract.augment.image.tone.Invert;
import dev.refract.augment.image.tone.PlasmaBrightnessContrast;
import dev.refract.augment.image.tone.Posterize;
import dev.refract.augment.image.tone.Solarize;
import dev.refract.augment.image.tone.ThresholdBw;
import dev.refract.augment.image.tone.ToneCurve;
import java.util.List;

/** The operations on color and light. */
public final class ImageColorOperations {
    private ImageColorOperations() {}

    /** In the order of the catalog. */
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
