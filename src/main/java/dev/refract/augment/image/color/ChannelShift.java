package dev.refract.augment.image.color;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.step.Tone;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Adds a separate amount to red, green and blue. Gray images get the mean of the three. */
@Named(id = "channel_shift", doc = "Adds a separate amount to red, green and blue.")
public record ChannelShift(
        @Param(doc = "Amount added to red, as a share of the full level.", def = "[-0.08, 0.08]", min = -1, max = 1)
        Range redRange,

        @Param(doc = "Amount added to green.", def = "[-0.08, 0.08]", min = -1, max = 1)
        Range greenRange,

        @Param(doc = "Amount added to blue.", def = "[-0.08, 0.08]", min = -1, max = 1)
        Range blueRange)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        double red = redRange.draw(random);
        double green = greenRange.draw(random);
        double blue = blueRange.draw(random);
        return Optional.of(
                new Drawn(facts.channels() == 1 ? List.of((red + green + blue) / 3) : List.of(blue, green, red)));
    }

    /** Drawn amounts in the order of the channels: blue, green, red, or the one for gray. */
    public record Drawn(List<Double> shifts) implements Tone {
        public Drawn {
            shifts = List.copyOf(shifts);
        }

        @Override
        public double level(int channel, double level) {
            return level + shifts.get(Math.min(channel, shifts.size() - 1));
        }
    }
}
