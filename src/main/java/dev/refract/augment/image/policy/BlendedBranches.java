package dev.refract.augment.image.policy;

import dev.refract.augment.image.raster.FloatImage;
import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.raster.RasterConversion;
import dev.refract.augment.image.step.ImageBranchStart;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;

/** Blends two branches with a share for each pixel. */
interface BlendedBranches extends ImageBranchStart {

    /** A one-channel map of [0, 1]: the share of the first branch; the caller closes it. */
    Mat share(int width, int height);

    @Override
    default int branches() {
        return 2;
    }

    @Override
    default Raster beginBranch(Raster whole, int branch) {
        return whole.copy();
    }

    @Override
    default Raster joinBranches(Raster whole, List<Raster> made) {
        try (Raster over = RasterConversion.like(whole, made.get(0));
                Raster below = RasterConversion.like(whole, made.get(1));
                Mat shares = share(whole.width(), whole.height())) {
            return whole.withColor(any -> Mats.made(to -> FloatImage.blend(below.color(), over.color(), shares, to)));
        }
    }
}
