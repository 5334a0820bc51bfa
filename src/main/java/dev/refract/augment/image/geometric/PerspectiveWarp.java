package dev.refract.augment.image.geometric;

import dev.refract.augment.image.step.Warp;
import dev.refract.augment.image.warp.Homography;
import dev.refract.augment.image.warp.Placement;
import dev.refract.augment.image.warp.Resampling;
import dev.refract.sample.Box;
import dev.refract.sample.Point;
import java.util.List;

/**
 * A drawn projective warp.
 *
 * @param corners a convex quadrilateral as shares of width and height, clockwise from the top left
 * @param keepSize whether the canvas keeps its size; else it becomes as large as the quadrilateral
 * @param fitOutput true: the image is drawn into the quadrilateral; false: the part of the image inside the
 *     quadrilateral fills the canvas
 */
public record PerspectiveWarp(List<Point> corners, boolean keepSize, boolean fitOutput, Resampling resampling)
        implements Warp {
    public PerspectiveWarp {
        corners = List.copyOf(corners);
    }

    @Override
    public Placement place(int width, int height) {
        List<Point> quad = corners.stream()
                .map(corner -> new Point(corner.x() * width, corner.y() * height))
                .toList();
        Homography whole = Homography.scaling(1.0 / width, 1.0 / height);
        if (fitOutput) {
            Box bounds = keepSize ? new Box(0, 0, width, height) : Box.around(quad);
            Homography into =
                    whole.then(Homography.squareTo(quad)).then(Homography.translation(-bounds.left(), -bounds.top()));
            return resampling.onto(width, height, into, pixels(bounds.width()), pixels(bounds.height()));
        }
        int newWidth = keepSize ? width : pixels(Math.max(side(quad, 0), side(quad, 2)));
        int newHeight = keepSize ? height : pixels(Math.max(side(quad, 1), side(quad, 3)));
        Homography onto = Homography.squareTo(quad).inverse().then(Homography.scaling(newWidth, newHeight));
        return resampling.onto(width, height, onto, newWidth, newHeight);
    }

    private static double side(List<Point> quad, int first) {
        Point from = quad.get(first);
        Point to = quad.get((first + 1) % 4);
        return Math.hypot(to.x() - from.x(), to.y() - from.y());
    }

    private static int pixels(double length) {
        return (int) Math.max(1, Math.round(length));
    }
}
