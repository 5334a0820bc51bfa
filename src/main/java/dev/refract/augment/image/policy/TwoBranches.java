package dev.refract.augment.image.policy;

import dev.refract.augment.image.ImageFrame;
import dev.refract.augment.image.raster.Matching;
import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.raster.Shares;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;

/** Two branches over one another; how much of the first is seen differs from place to place. */
interface TwoBranches extends ImageFrame {

    /** A one-channel map of [0, 1]: how much of the first branch is seen; the caller closes it. */
    Mat share(int width, int height);

    @Override
    default int branches() {
        return 2;
    }

    @Override
    default Raster begin(Raster whole, int branch) {
        return whole.copy();
    }

    @Override
    default Raster join(Raster whole, List<Raster> made) {
        try (Raster over = Matching.like(whole, made.get(0));
                Raster below = Matching.like(whole, made.get(1));
                Mat shares = share(whole.width(), whole.height())) {
            return whole.withColour(any -> Mats.made(to -> Shares.blend(below.colour(), over.colour(), shares, to)));
        }
    }
}
