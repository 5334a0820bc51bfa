package dev.refract.augment.image.policy;

import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.step.ImageBranchStart;

/** Starts one branch with the unchanged image. */
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
