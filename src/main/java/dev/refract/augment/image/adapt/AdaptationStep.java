package dev.refract.augment.image.adapt;

import dev.refract.augment.image.raster.FloatImage;
import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.raster.RasterConversion;
import dev.refract.augment.image.step.ImageMix;
import dev.refract.augment.image.step.LabeledImage;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;

/** Adapts an image to another one; its label stays. */
interface AdaptationStep extends ImageMix {

    /** The partner's id. */
    String partner();

    /** Weight of the adapted image in the blend with the original. */
    double share();

    /** {@code own} adapted to {@code other}, which has the same depth and channels; the caller closes it. */
    Mat adapted(Mat own, Mat other);

    @Override
    default List<String> partnerIds() {
        return List.of(partner());
    }

    @Override
    default LabeledImage of(LabeledImage own, List<LabeledImage> partners) {
        try (Raster other = RasterConversion.like(own.raster(), partners.get(0).raster())) {
            Raster blended = own.raster().withColor(color -> {
                try (Mat made = adapted(color, other.color())) {
                    return Mats.made(to -> FloatImage.blend(color, made, share(), to));
                }
            });
            return new LabeledImage(blended, own.label(), own.rules());
        }
    }
}
