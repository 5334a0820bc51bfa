package dev.refract.augment.image.label;

import dev.refract.augment.image.warp.Homography;
import dev.refract.sample.Box;
import dev.refract.sample.Point;
import java.util.ArrayList;
import java.util.List;

/** How a box moves when an object has no mask and no polygon. */
public enum BoxEstimate {
    /**
     * Bounds of the moved ellipse inside the box: exact for round objects, close to the tightest box on
     * average (Kalra et al., "Towards Rotation Invariance in Object Detection", ICCV 2021), and equal to
     * {@link #CORNERS} as long as axes stay axes.
     */
    ELLIPSE,
    /** Bounds of the moved corners: always contains the object, but grows with each rotation. */
    CORNERS;

    private static final int ELLIPSE_POINTS = 64;

    /** The box around {@code box} after {@code map}; not clipped. */
    public Box moved(Box box, Homography map) {
        if (this == ELLIPSE && map.affine()) {
            return ofEllipse(box, map);
        }
        return Box.around(outline(box).stream().map(map::of).toList());
    }

    /** The outline that approximates the object. */
    List<Point> outline(Box box) {
        return this == CORNERS ? box.corners() : ellipse(box);
    }

    private static Box ofEllipse(Box box, Homography map) {
        Point center = map.of(new Point((box.left() + box.right()) / 2, (box.top() + box.bottom()) / 2));
        double a = box.width() / 2;
        double b = box.height() / 2;
        double halfWidth = Math.hypot(map.xx() * a, map.xy() * b);
        double halfHeight = Math.hypot(map.yx() * a, map.yy() * b);
        return new Box(
                center.x() - halfWidth, center.y() - halfHeight, center.x() + halfWidth, center.y() + halfHeight);
    }

    private static List<Point> ellipse(Box box) {
        List<Point> points = new ArrayList<>(ELLIPSE_POINTS);
        for (int i = 0; i < ELLIPSE_POINTS; i++) {
            double turn = 2 * StrictMath.PI * i / ELLIPSE_POINTS;
            points.add(new Point(
                    (box.left() + box.right() + box.width() * StrictMath.cos(turn)) / 2,
                    (box.top() + box.bottom() + box.height() * StrictMath.sin(turn)) / 2));
        }
        return points;
    }
}
