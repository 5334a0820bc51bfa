package dev.refract.augment.image.distort;

import dev.refract.augment.image.step.Distortion;
import dev.refract.augment.image.warp.DisplacementField;
import dev.refract.augment.image.warp.Resampling;
import dev.refract.sample.Point;
import java.util.List;

/**
 * Drawn grid lines.
 *
 * @param x how much of the old width each column of cells shows, in proportion, from the left
 * @param y how much of the old height each row of cells shows, in proportion, from the top
 */
public record GridLines(List<Double> x, List<Double> y, Resampling resampling) implements Distortion {
    public GridLines {
        x = List.copyOf(x);
        y = List.copyOf(y);
    }

    @Override
    public DisplacementField displace(int width, int height) {
        double[] lines = positions(x, width);
        double[] levels = positions(y, height);
        return DisplacementField.sampled(
                width,
                height,
                x.size(),
                y.size(),
                node -> new Point(
                        lines[(int) Math.rint(node.x() * x.size() / width)],
                        levels[(int) Math.rint(node.y() * y.size() / height)]));
    }

    /** Source positions of the lines; the first and the last stay in place. */
    private static double[] positions(List<Double> factors, double side) {
        double[] positions = new double[factors.size() + 1];
        for (int i = 0; i < factors.size(); i++) {
            positions[i + 1] = positions[i] + factors.get(i);
        }
        double whole = positions[factors.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] *= side / whole;
        }
        return positions;
    }
}
