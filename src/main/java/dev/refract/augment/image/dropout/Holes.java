package dev.refract.augment.image.dropout;

import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.step.Paint;
import dev.refract.sample.Box;
import java.util.List;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;

/**
 * Drawn rectangles.
 *
 * @param fill share of the full level
 */
public record Holes(List<Hole> holes, double fill) implements Paint {
    public Holes {
        holes = List.copyOf(holes);
    }

    @Override
    public void paint(Mat canvas) {
        try (Scalar level = Scalar.all(fill * Raster.top(canvas))) {
            for (Hole hole : holes) {
                try (Rect area = new Rect(hole.left(), hole.top(), hole.width(), hole.height())) {
                    opencv_imgproc.rectangle(canvas, area, level, opencv_imgproc.FILLED, opencv_imgproc.LINE_8, 0);
                }
            }
        }
    }

    @Override
    public List<Box> covers() {
        return holes.stream()
                .map(hole -> new Box(hole.left(), hole.top(), hole.left() + hole.width(), hole.top() + hole.height()))
                .toList();
    }
}
