package dev.refract.augment.image.label;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.augment.Augmented;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.crop.CenterCrop;
import dev.refract.augment.image.crop.CropAtLeastOneBbox;
import dev.refract.augment.image.crop.CropBboxSafe;
import dev.refract.augment.image.crop.CropFixed;
import dev.refract.augment.image.crop.CropIouConstrained;
import dev.refract.augment.image.crop.CropNearBbox;
import dev.refract.augment.image.crop.CropNonemptyMask;
import dev.refract.augment.image.crop.CropSize;
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
import dev.refract.augment.image.pad.CanvasPlacement;
import dev.refract.augment.image.pad.CropAndPad;
import dev.refract.augment.image.pad.Fit;
import dev.refract.augment.image.pad.FitToAspectRatio;
import dev.refract.augment.image.pad.FitToMultiple;
import dev.refract.augment.image.pad.Pad;
import dev.refract.augment.image.pad.PadIfNeeded;
import dev.refract.augment.image.pad.Position;
import dev.refract.augment.image.pad.ZoomOutCanvas;
import dev.refract.augment.image.resize.Letterbox;
import dev.refract.augment.image.resize.RandomScale;
import dev.refract.augment.image.resize.Resize;
import dev.refract.augment.image.resize.ResizeLongestSide;
import dev.refract.augment.image.resize.ResizeShortestSide;
import dev.refract.augment.image.resize.SideLength;
import dev.refract.augment.image.warp.Interpolation;
import dev.refract.augment.image.warp.Resampling;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.L64X128Mix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Labels stay true: mask, polygon, box and keypoints of one drawn shape agree with its pixels. */
class LabelsFollowTest {
    private static final Resampling BLACK = Resampling.PLAIN;
    private static final CropSize SIZE = new CropSize(Optional.of(150), Optional.of(140), 1, true, BLACK);

    /** Every family of plane maps but perspective, which no scale describes; see {@link #bent}. */
    private static final List<ImageOperation> AFFINE = List.of(
            new FlipHorizontal(),
            new FlipVertical(),
            new Transpose(),
            new Rotate90(new IntRange(0, 3)),
            new SquareSymmetry(),
            new Rotate(new Range(-180, 180), false, BLACK),
            new Rotate(new Range(-40, 40), true, BLACK),
            new RotateExpand(new Range(-180, 180), false, BLACK),
            new RotateExpand(new Range(-180, 180), true, BLACK),
            new Translate(new Range(-0.2, 0.2), new Range(-0.2, 0.2), Optional.empty(), Optional.empty(), BLACK),
            new ScaleZoom(new Range(0.7, 1.4), true, BLACK),
            new StretchXy(new Range(0.7, 1.4), new Range(0.7, 1.4), BLACK),
            new Shear(new Range(-30, 30), new Range(-20, 20), BLACK),
            new Affine(
                    new Range(0.8, 1.25),
                    false,
                    new Range(-45, 45),
                    new Range(-15, 15),
                    new Range(-0.1, 0.1),
                    false,
                    BLACK),
            new Affine(
                    new Range(0.8, 1.25), true, new Range(-45, 45), new Range(-15, 15), new Range(0, 0), true, BLACK),
            new CropFixed(0.1, 0.05, 0.9, 0.95, Optional.empty(), false, BLACK),
            new CenterCrop(SIZE),
            new RandomCrop(SIZE),
            new RandomResizedCrop(
                    Optional.of(200), Optional.of(190), new Range(0.5, 1), new Range(0.8, 1.6), Interpolation.LINEAR),
            new CropNearBbox(Optional.empty(), 0.5),
            new CropBboxSafe(0.1, Optional.empty(), Optional.empty(), Interpolation.LINEAR),
            new CropAtLeastOneBbox(0.1, SIZE),
            new CropIouConstrained(
                    new Range(0.5, 1), new Range(0.5, 2), List.of(0.1), CropIouConstrained.Measure.IOU, 20),
            new CropNonemptyMask(List.of(), SIZE),
            new FiveTenCrop(true, SIZE),
            new CropAndPad(new Range(-0.15, 0.15), Optional.empty(), true, true, BLACK),
            new FitToMultiple(32, 32, false, Fit.PAD, new CanvasPlacement(Position.RANDOM, BLACK)),
            new FitToAspectRatio(1, Fit.CROP, new CanvasPlacement(Position.CENTER, BLACK)),
            new Pad(0.1, Optional.empty(), BLACK),
            new PadIfNeeded(250, 200, new CanvasPlacement(Position.RANDOM, BLACK)),
            new ZoomOutCanvas(new Range(1, 1.5), BLACK),
            new Resize(210, 170, Interpolation.LINEAR),
            new ResizeLongestSide(new SideLength(200, Interpolation.LINEAR)),
            new ResizeShortestSide(new SideLength(190, Interpolation.LINEAR)),
            new Letterbox(230, 180, new CanvasPlacement(Position.RANDOM, BLACK)),
            new RandomScale(new Range(0.8, 1.2), List.of(), Interpolation.LINEAR));

    /** Random compositions of five operations; most of them leave enough to compare. */
    @Test
    void allPartsOfAShapeAgreeAfterAnyFiveOperations() {
        int compared = 0;
        for (int seed = 1; seed <= 400; seed++) {
            UniformRandomProvider random = new L64X128Mix(2L * seed + 1, 11, 13, 17);
            List<ImageOperation> five = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                five.add(AFFINE.get(random.nextInt(AFFINE.size())));
            }
            compared += compare(five, 1, random) ? 1 : 0;
        }
        assertThat(compared).isGreaterThan(300);
    }

    @ParameterizedTest
    @MethodSource
    void bent(ImageOperation operation, double stretch) {
        int compared = 0;
        for (int seed = 1; seed <= 20; seed++) {
            compared += compare(List.of(operation), stretch, new L64X128Mix(2L * seed + 1, 11, 13, 17)) ? 1 : 0;
        }
        assertThat(compared).isGreaterThan(15);
    }

    /** How far each of them stretches a pixel at most, roughly. */
    static Stream<Arguments> bent() {
        return Stream.of(
                Arguments.of(new Perspective(new Range(0.05, 0.15), Perspective.Tilt.FREE, true, false, BLACK), 2),
                Arguments.of(new Perspective(new Range(0.05, 0.15), Perspective.Tilt.SIDE, false, true, BLACK), 1),
                Arguments.of(new Elastic(new Range(0.02, 0.024), new Range(0.08, 0.1), false, BLACK), 1.5),
                Arguments.of(new GridDistortion(5, new Range(-0.3, 0.3), BLACK), 1.5),
                Arguments.of(new GridElasticDeform(4, 4, 0.3, BLACK), 2),
                Arguments.of(
                        new GaussianDistortion(
                                8, 8, 0.3, new Range(0.3, 0.7), new Range(0.3, 0.7), 0.25, 0.25, false, BLACK),
                        2),
                Arguments.of(new LensDistortion(new Range(-0.25, 0.25), LensDistortion.Mode.CAMERA, BLACK), 1.5),
                Arguments.of(new LensDistortion(new Range(-0.6, 0.6), LensDistortion.Mode.FISHEYE, BLACK), 1.5),
                Arguments.of(new PiecewiseAffine(new Range(0.03, 0.05), 4, 4, BLACK), 1.5),
                Arguments.of(new ThinPlateSpline(new Range(0.2, 0.4), 4, BLACK), 1.5),
                Arguments.of(new PolarWarp(new Range(-45, 45), new Range(-0.3, 0.3), BLACK), 1.5),
                Arguments.of(new GridShuffle(3, 3), 1));
    }

    /** A displacement between plane maps: the chain is broken and taken up again. */
    @Test
    void aDisplacementMayStandAnywhere() {
        int compared = 0;
        for (int seed = 1; seed <= 60; seed++) {
            UniformRandomProvider random = new L64X128Mix(2L * seed + 1, 11, 13, 17);
            List<ImageOperation> five = IntStream.range(0, 3)
                    .mapToObj(i -> i == 1
                            ? new ThinPlateSpline(new Range(0.2, 0.4), 4, BLACK)
                            : AFFINE.get(random.nextInt(AFFINE.size())))
                    .toList();
            compared += compare(five, 2.5, random) ? 1 : 0;
        }
        assertThat(compared).isGreaterThan(45);
    }

    private static boolean compare(List<ImageOperation> operations, double stretch, UniformRandomProvider random) {
        ShapeOnCanvas shape = new ShapeOnCanvas(random);
        Augmented copy = shape.after(operations, random);
        try {
            return shape.agrees(copy, stretch);
        } catch (AssertionError apart) {
            throw new AssertionError("after " + operations + ": " + apart.getMessage(), apart);
        }
    }
}
