package dev.refract.augment.image.adapt;

import dev.refract.augment.image.ImageMix;
import dev.refract.augment.image.Scene;
import dev.refract.augment.image.raster.Matching;
import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.raster.Shares;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;

/** An image made to look like another one; its label stays its own. */
interface Adapted extends ImageMix {

    /** The partner's id. */
    String partner();

    /** Share of what is made in the blend with the original. */
    double share();

    /** {@code own} made like {@code other}, which is of its depth and channels; the caller closes it. */
    Mat adapted(Mat own, Mat other);

    @Override
    default List<String> needs() {
        return List.of(partner());
    }

    @Override
    default Scene of(Scene own, List<Scene> partners) {
        try (Raster other = Matching.like(own.raster(), partners.get(0).raster())) {
            Raster blended = own.raster().withColour(colour -> {
                try (Mat made = adapted(colour, other.colour())) {
                    return Mats.made(to -> Shares.blend(colour, made, share(), to));
                }
            });
            return new Scene(blended, own.label(), own.rules());
        }
    }
}
