package dev.refract.augment.image.color;

import dev.refract.augment.Augmentation;
import dev.refract.augment.image.raster.ColorSpace;
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
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import java.util.List;

/** The color operations, with arguments as a user would give them. */
public final class ColorSamples {
    private ColorSamples() {}

    public static List<Augmentation<?>> all() {
        Range turn = new Range(-180, 180);
        return List.of(
                new Brightness(new Range(0.1, 0.4)),
                new Contrast(new Range(1.5, 3)),
                new Saturation(new Range(0, 3)),
                new Hue(new Range(60, 120)),
                new HsvShift(turn, new Range(-0.5, 0.5), new Range(-0.3, 0.3)),
                new ColorJitter(new Range(0.5, 1.5), new Range(0.5, 2), new Range(0, 2), turn),
                new PhotometricDistort(new Range(0.5, 1.5), new Range(0.5, 2), new Range(0, 2), turn, 1),
                new Gamma(new Range(0.3, 3)),
                new ContrastCurve(ContrastCurve.Form.LOG, new Range(5, 6), new Range(0, 1), new Range(0.5, 2)),
                new ToneCurve(0.3, true),
                new Posterize(new IntRange(1, 3)),
                new Solarize(new Range(0.2, 0.8), new Range(0.1, 0.4)),
                new Invert(),
                new Grayscale(1, Grayscale.Method.AVERAGE),
                new GrayToRgb(),
                new Sepia(new Range(0.3, 0.8)),
                new ThresholdBw(new Range(0.2, 0.8)),
                new ChannelShuffle(),
                new ChannelShift(new Range(-0.5, 0.5), new Range(-0.5, 0.5), new Range(-0.5, 0.5)),
                new PlanckianJitter(new Range(1000, 3000)),
                new Clahe(new Range(2, 8), 4),
                new Equalize(false),
                new AutoContrast(0.1),
                new FancyPca(0.5),
                new ColorspaceConvert(ColorSpace.LAB, new Range(0.5, 1)),
                new BrightnessChannelOp(new Range(0.5, 1.5), new Range(-0.3, 0.3)),
                new ColorQuantize(new IntRange(2, 8), ColorQuantize.Method.UNIFORM, 64),
                new ColorQuantize(new IntRange(2, 8), ColorQuantize.Method.KMEANS, 64),
                new PlasmaBrightnessContrast(new Range(-0.5, 0.5), new Range(0, 2), 1.5),
                new IlluminationGradient(
                        IlluminationGradient.Mode.GAUSSIAN,
                        new Range(0.3, 0.8),
                        IlluminationGradient.Effect.DARKEN,
                        new Range(0.1, 0.3)));
    }
}
