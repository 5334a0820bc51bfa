package dev.refract.augment.image.filter;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** The named kernels of image editors. */
@Named(id = "kernel_presets", doc = "Applies a named kernel: smooth, detail, contour, find_edges and others.")
public record KernelPresets(
        @Param(doc = "Name of the kernel; any draws one.", def = "any")
        Preset preset) implements ImageOperation {

    /** Kernels by name. */
    public enum Preset {
        ANY,
        BLUR,
        SMOOTH,
        SMOOTH_MORE,
        DETAIL,
        SHARPEN,
        EDGE_ENHANCE,
        EDGE_ENHANCE_MORE,
        FIND_EDGES,
        CONTOUR,
        EMBOSS;

        private LinearFilter weighted() {
            return switch (this) {
                case BLUR -> around(16, 0, 0, 1, 0, 1);
                case SMOOTH -> around(13, 0, 5, 1, 1, 0);
                case SMOOTH_MORE -> around(100, 0, 44, 5, 5, 1);
                case DETAIL -> around(6, 0, 10, -1, 0, 0);
                case SHARPEN -> around(16, 0, 32, -2, -2, 0);
                case EDGE_ENHANCE -> around(2, 0, 10, -1, -1, 0);
                case EDGE_ENHANCE_MORE -> around(1, 0, 9, -1, -1, 0);
                case FIND_EDGES -> around(1, 0, 8, -1, -1, 0);
                case CONTOUR -> around(1, 1, 8, -1, -1, 0);
                case EMBOSS -> new LinearFilter(List.of(-1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0), 3, 128.0 / 255);
                case ANY -> throw new IllegalStateException("any is drawn first");
            };
        }

        /** A kernel of 5 by 5: the middle, its four neighbors, their corners, the outer ring. */
        private static LinearFilter around(
                double divisor, double offset, double middle, double side, double corner, double ring) {
            List<Double> weights = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                int x = Math.abs(i % 5 - 2);
                int y = Math.abs(i / 5 - 2);
                double weight = Math.max(x, y) == 2 ? ring : x + y == 2 ? corner : x + y == 1 ? side : middle;
                weights.add(weight / divisor);
            }
            return new LinearFilter(weights, 5, offset);
        }
    }

    @Override
    public Optional<LinearFilter> draw(ImageFacts facts, UniformRandomProvider random) {
        Preset[] all = Preset.values();
        return Optional.of((preset == Preset.ANY ? all[1 + random.nextInt(all.length - 1)] : preset).weighted());
    }
}
