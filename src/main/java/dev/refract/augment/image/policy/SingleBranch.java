package dev.refract.augment.image.policy;

import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.step.ImageBranchStart;

/** A frame around one branch, which begins with the image as it is. */
interface SingleBranch extends ImageBranchStart {
    @Override
    default int branches() {
        return 1;
    }

    @Override
    default Raster beginBranch(Raster whole, int branch) {
        return whole.copy();
    }
}
