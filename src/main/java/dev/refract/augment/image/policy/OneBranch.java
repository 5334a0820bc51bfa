package dev.refract.augment.image.policy;

import dev.refract.augment.image.ImageFrame;
import dev.refract.augment.image.raster.Raster;

/** A frame around one branch, which begins with the image as it is. */
interface OneBranch extends ImageFrame {
    @Override
    default int branches() {
        return 1;
    }

    @Override
    default Raster begin(Raster whole, int branch) {
        return whole.copy();
    }
}
