package dev.refract.augment.image.relabel;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.step.Relabeling;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import dev.refract.sample.Instance;
import dev.refract.sample.Keypoint;
import dev.refract.sample.Label;
import dev.refract.sample.Point;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.SplitMix64;

/** Adds a small random offset to each keypoint. */
@Named(id = "keypoint_jitter", doc = "Adds a small random offset to each keypoint, like annotation noise.")
public record KeypointJitter(
        @Param(doc = "Shift to the right, as a share of the width.", def = "[-0.02, 0.02]", min = -1, max = 1)
        Range dxRange,

        @Param(doc = "Shift downwards, as a share of the height.", def = "[-0.02, 0.02]", min = -1, max = 1)
        Range dyRange)
        implements ImageOperation {
    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(dxRange, dyRange, random.nextLong()));
    }

    /**
     * The ranges and the seed of the offsets.
     *
     * @param dxRange shares of the width
     * @param dyRange shares of the height
     * @param seed of the draws for the keypoints, in the order of the label
     */
    public record Drawn(Range dxRange, Range dyRange, long seed) implements Relabeling {
        @Override
        public Label relabel(Label label, int width, int height) {
            SplitMix64 random = new SplitMix64(seed);
            return label.withInstances(label.instances().stream()
                    .map(instance -> moved(instance, width, height, random))
                    .toList());
        }

        private Instance moved(Instance instance, int width, int height, SplitMix64 random) {
            List<Keypoint> keypoints = instance.keypoints().stream()
                    .map(point -> new Keypoint(
                            point.name(),
                            new Point(
                                    within(point.at().x() + dxRange.draw(random) * width, width),
                                    within(point.at().y() + dyRange.draw(random) * height, height)),
                            point.visible()))
                    .toList();
            return instance.moved(
                    instance.box(), instance.polygons(), instance.mask(), keypoints, instance.visibility());
        }

        private static double within(double at, int side) {
            return Math.min(Math.max(at, 0), side);
        }
    }
}
