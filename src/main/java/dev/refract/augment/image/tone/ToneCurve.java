package dev.refract.augment.image.tone;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.step.Tone;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Normal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;

/** Maps levels by a cubic Bézier curve with two random inner control points; black and white stay. */
@Named(id = "tone_curve", doc = "Maps levels by a random curve that keeps black and white.")
public record ToneCurve(
        @Param(doc = "Standard deviation of the curve's two control points.", def = "0.1", min = 0, max = 1)
        double scale,

        @Param(doc = "Whether each channel gets a separate curve.", def = "false")
        boolean perChannel)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        int curves = perChannel ? facts.channels() : 1;
        return Optional.of(new Drawn(heights(0.25, curves, random), heights(0.75, curves, random)));
    }

    private List<Double> heights(double middle, int count, UniformRandomProvider random) {
        return Stream.generate(() -> Math.min(Math.max(middle + scale * Normal.draw(random), 0), 1))
                .limit(count)
                .toList();
    }

    /**
     * Drawn heights of the control points at one third and two thirds, one curve for all channels or one for
     * each.
     */
    public record Drawn(List<Double> low, List<Double> high) implements Tone {
        public Drawn {
            low = List.copyOf(low);
            high = List.copyOf(high);
        }

        @Override
        public double level(int channel, double level) {
            int curve = Math.min(channel, low.size() - 1);
            double rest = 1 - level;
            return 3 * rest * rest * level * low.get(curve)
                    + 3 * rest * level * level * high.get(curve)
                    + level * level * level;
        }
    }
}
