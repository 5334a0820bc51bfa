package dev.refract.augment.catalog;

import dev.refract.augment.Augmentation;
import dev.refract.augment.image.crop.CenterCrop;
import dev.refract.augment.image.crop.CropAtLeastOneBbox;
import dev.refract.augment.image.crop.CropBboxSafe;
import dev.refract.augment.image.crop.CropFixed;
import dev.refract.augment.image.crop.CropIouConstrained;
import dev.refract.augment.image.crop.CropNearBbox;
import dev.refract.augment.image.crop.CropNonemptyMask;
import dev.refract.augment.image.crop.FiveTenCrop;
import dev.refract.augment.image.crop.RandomCrop;
import dev.refract.augment.image.crop.RandomResizedCrop;
import dev.refract.augment.image.distort.Elastic;
import dev.refract.augment.image.distort.GaussianDistortion;
import dev.refract.augment.image.distort.GridDistortion;
import dev.refract.augment.image.distort.GridElasticDeform;
import dev.refract.augment.image.distort.GridShuffle;
import dev.refract.augment.image.distort.LensDistortion;
import dev.refract.augment.image.distort.PiecewiseAffine;
import dev.refract.augment.image.distort.PolarWarp;
import dev.refract.augment.image.distort.ThinPlateSpline;
import dev.refract.augment.image.geometric.Affine;
import dev.refract.augment.image.geometric.FlipHorizontal;
import dev.refract.augment.image.geometric.FlipVertical;
import dev.refract.augment.image.geometric.Perspective;
import dev.refract.augment.image.geometric.Rotate;
import dev.refract.augment.image.geometric.Rotate90;
import dev.refract.augment.image.geometric.RotateExpand;
import dev.refract.augment.image.geometric.ScaleZoom;
import dev.refract.augment.image.geometric.Shear;
import dev.refract.augment.image.geometric.SquareSymmetry;
import dev.refract.augment.image.geometric.StretchXy;
import dev.refract.augment.image.geometric.Translate;
import dev.refract.augment.image.geometric.Transpose;
import dev.refract.augment.image.pad.CropAndPad;
import dev.refract.augment.image.pad.FitToAspectRatio;
import dev.refract.augment.image.pad.FitToMultiple;
import dev.refract.augment.image.pad.Pad;
import dev.refract.augment.image.pad.PadIfNeeded;
import dev.refract.augment.image.pad.ZoomOutCanvas;
import dev.refract.augment.image.relabel.BboxSanitize;
import dev.refract.augment.image.relabel.KeypointJitter;
import dev.refract.augment.image.resize.Letterbox;
import dev.refract.augment.image.resize.RandomScale;
import dev.refract.augment.image.resize.Resize;
import dev.refract.augment.image.resize.ResizeLongestSide;
import dev.refract.augment.image.resize.ResizeShortestSide;
import java.util.List;

/** The operations that move pixels and labels, family by family. */
final class ImageGeometryOperations {
    private ImageGeometryOperations() {}

    static List<Class<? extends Augmentation<?>>> all() {
        return List.of(
                FlipHorizontal.class,
                FlipVertical.class,
                Transpose.class,
                Rotate90.class,
                SquareSymmetry.class,
                Rotate.class,
                RotateExpand.class,
                Translate.class,
                ScaleZoom.class,
                StretchXy.class,
                Shear.class,
                Affine.class,
                Perspective.class,
                PolarWarp.class,
                Elastic.class,
                GridDistortion.class,
                GridElasticDeform.class,
                GaussianDistortion.class,
                LensDistortion.class,
                PiecewiseAffine.class,
                ThinPlateSpline.class,
                GridShuffle.class,
                CropFixed.class,
                CenterCrop.class,
                RandomCrop.class,
                RandomResizedCrop.class,
                CropNearBbox.class,
                CropBboxSafe.class,
                CropAtLeastOneBbox.class,
                CropIouConstrained.class,
                CropNonemptyMask.class,
                FiveTenCrop.class,
                CropAndPad.class,
                FitToMultiple.class,
                FitToAspectRatio.class,
                Pad.class,
                PadIfNeeded.class,
                ZoomOutCanvas.class,
                Resize.class,
                ResizeLongestSide.class,
                ResizeShortestSide.class,
                Letterbox.class,
                RandomScale.class,
                KeypointJitter.class,
                BboxSanitize.class);
    }
}
