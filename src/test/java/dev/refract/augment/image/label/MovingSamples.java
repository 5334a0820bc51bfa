package dev.refract.augment.image.label;

import dev.refract.augment.Augmentation;
import dev.refract.augment.image.crop.CenterCrop;
import dev.refract.augment.image.crop.CropAtLeastOneBbox;
import dev.refract.augment.image.crop.CropBboxSafe;
import dev.refract.augment.image.crop.CropFixed;
import dev.refract.augment.image.crop.CropIouConstrained;
import dev.refract.augment.image.crop.CropNearBbox;
import dev.refract.augment.image.crop.CropNonemptyMask;
import dev.refract.augment.image.crop.CropSize;
import dev.refract.augment.image.crop.FiveTenCrop;
import dev.refract.augment.image.crop.PixelBox;
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
import dev.refract.augment.image.geometric.Perspective.Tilt;
import dev.refract.augment.image.geometric.Rotate;
import dev.refract.augment.image.geometric.Rotate90;
import dev.refract.augment.image.geometric.RotateExpand;
import dev.refract.augment.image.geometric.ScaleZoom;
import dev.refract.augment.image.geometric.Shear;
import dev.refract.augment.image.geometric.SquareSymmetry;
import dev.refract.augment.image.geometric.StretchXy;
import dev.refract.augment.image.geometric.Translate;
import dev.refract.augment.image.geometric.Transpose;
import dev.refract.augment.image.pad.BorderWidths;
import dev.refract.augment.image.pad.CanvasPlacement;
import dev.refract.augment.image.pad.CropAndPad;
import dev.refract.augment.image.pad.Fit;
import dev.refract.augment.image.pad.FitToAspectRatio;
import dev.refract.augment.image.pad.FitToMultiple;
import dev.refract.augment.image.pad.Pad;
import dev.refract.augment.image.pad.PadIfNeeded;
import dev.refract.augment.image.pad.Position;
import dev.refract.augment.image.pad.ZoomOutCanvas;
import dev.refract.augment.image.relabel.BboxSanitize;
import dev.refract.augment.image.relabel.KeypointJitter;
import dev.refract.augment.image.resize.Letterbox;
import dev.refract.augment.image.resize.RandomScale;
import dev.refract.augment.image.resize.Resize;
import dev.refract.augment.image.resize.ResizeLongestSide;
import dev.refract.augment.image.resize.ResizeShortestSide;
import dev.refract.augment.image.resize.SideLength;
import dev.refract.augment.image.warp.Border;
import dev.refract.augment.image.warp.Interpolation;
import dev.refract.augment.image.warp.Resampling;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import java.util.List;
import java.util.Optional;

/** The rows of the table for operations that move pixels. */
public final class MovingSamples {
    private static final Resampling MIRRORED = new Resampling(Border.REFLECT, 0.5, Interpolation.CUBIC);
    private static final Resampling WRAPPED = new Resampling(Border.WRAP, 0, Interpolation.LINEAR);
    private static final CropSize LARGE = new CropSize(Optional.of(40), Optional.of(120), 1, true, MIRRORED);

    private MovingSamples() {}

    public static List<Augmentation<?>> operations() {
        return List.of(
                new FlipHorizontal(),
                new FlipVertical(),
                new Rotate(new Range(-180, 180), false, MIRRORED),
                new Transpose(),
                new Rotate90(new IntRange(1, 3)),
                new SquareSymmetry(),
                new Rotate(new Range(90, 90), false, new Resampling(Border.CONSTANT, 0.5, Interpolation.NEAREST)),
                new Rotate(new Range(-180, 180), true, Resampling.PLAIN),
                new RotateExpand(new Range(-180, 180), false, MIRRORED),
                new RotateExpand(new Range(20, 70), true, Resampling.PLAIN),
                new Translate(
                        new Range(-0.5, 0.5),
                        new Range(-0.5, 0.5),
                        Optional.empty(),
                        Optional.of(new Range(3, 9)),
                        WRAPPED),
                new ScaleZoom(new Range(0.3, 3), true, Resampling.PLAIN),
                new StretchXy(new Range(0.3, 3), new Range(0.3, 3), MIRRORED),
                new Shear(new Range(-40, 40), new Range(-40, 40), Resampling.PLAIN),
                new Affine(
                        new Range(0.2, 3),
                        false,
                        new Range(-45, 45),
                        new Range(-20, 20),
                        new Range(-0.3, 0.3),
                        false,
                        WRAPPED),
                new Affine(
                        new Range(0.5, 2),
                        true,
                        new Range(-45, 45),
                        new Range(-20, 20),
                        new Range(-0.3, 0.3),
                        true,
                        Resampling.PLAIN),
                new Perspective(new Range(0.3, 0.4), Tilt.FREE, true, false, MIRRORED),
                new Perspective(new Range(0.1, 0.3), Tilt.SIDE, false, false, Resampling.PLAIN),
                new Perspective(new Range(0.1, 0.3), Tilt.CORNER, false, true, WRAPPED),
                new PolarWarp(new Range(-90, 90), new Range(-0.8, 0.8), MIRRORED),
                new Elastic(new Range(0.01, 0.03), new Range(0.1, 0.3), true, WRAPPED),
                new GridDistortion(3, new Range(-0.8, 2), MIRRORED),
                new GridElasticDeform(7, 3, 0.45, Resampling.PLAIN),
                new GaussianDistortion(5, 6, 0.4, new Range(0, 1), new Range(0, 1), 0.1, 0.3, true, Resampling.PLAIN),
                new LensDistortion(new Range(-0.8, 0.8), LensDistortion.Mode.FISHEYE, MIRRORED),
                new LensDistortion(new Range(0.2, 1), LensDistortion.Mode.CAMERA, Resampling.PLAIN),
                new PiecewiseAffine(new Range(0.1, 0.2), 3, 7, Resampling.PLAIN),
                new ThinPlateSpline(new Range(0.3, 1), 3, WRAPPED),
                new GridShuffle(2, 5),
                new CropFixed(0, 0, 1, 1, Optional.of(new PixelBox(10, 20, 110, 60)), true, MIRRORED),
                new CropFixed(0.2, 0, 0.7, 0.6, Optional.empty(), false, Resampling.PLAIN),
                new CenterCrop(LARGE),
                new RandomCrop(LARGE),
                new RandomResizedCrop(
                        Optional.of(24),
                        Optional.of(32),
                        new Range(0.05, 0.5),
                        new Range(0.5, 2),
                        Interpolation.LINEAR),
                new CropNearBbox(Optional.of("outlined"), 1),
                new CropBboxSafe(0.3, Optional.of(50), Optional.empty(), Interpolation.CUBIC),
                new CropAtLeastOneBbox(0.2, LARGE),
                new CropIouConstrained(
                        new Range(0.2, 0.8),
                        new Range(0.4, 2.5),
                        List.of(0.1, 0.2),
                        CropIouConstrained.Measure.COVERAGE,
                        20),
                new CropNonemptyMask(List.of("boxed"), LARGE),
                new FiveTenCrop(true, LARGE),
                new CropAndPad(new Range(0, 0), Optional.of(new IntRange(-30, 30)), true, true, WRAPPED),
                new CropAndPad(new Range(-0.3, 0.5), Optional.empty(), false, false, MIRRORED),
                new FitToMultiple(7, 50, false, Fit.CROP, new CanvasPlacement(Position.TOP_RIGHT, Resampling.PLAIN)),
                new FitToMultiple(2, 3, true, Fit.PAD, new CanvasPlacement(Position.RANDOM, MIRRORED)),
                new FitToAspectRatio(2.5, Fit.PAD, new CanvasPlacement(Position.BOTTOM_LEFT, MIRRORED)),
                new Pad(0, Optional.of(new BorderWidths(3, 5, 0, 8)), WRAPPED),
                new PadIfNeeded(100, 90, new CanvasPlacement(Position.BOTTOM_RIGHT, MIRRORED)),
                new ZoomOutCanvas(new Range(1.5, 2), Resampling.PLAIN),
                new Resize(40, 90, Interpolation.CUBIC),
                new ResizeLongestSide(new SideLength(61, Interpolation.LINEAR)),
                new ResizeShortestSide(new SideLength(37, Interpolation.NEAREST)),
                new Letterbox(60, 50, new CanvasPlacement(Position.RANDOM, MIRRORED)),
                new RandomScale(new Range(1, 1), List.of(20, 200), Interpolation.LINEAR),
                new KeypointJitter(new Range(-0.2, 0.9), new Range(-0.1, 0.1)),
                new BboxSanitize(100, 5, 5, 0.95, 3, 2));
    }
}
