package dev.refract.augment.image.dropout;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.step.Tone;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.IntRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Blanks whole channels, but never all of them. Gray images stay unchanged. */
@Named(id = "channel_dropout", doc = "Blanks one or two of the color channels.")
public record ChannelDropout(
        @Param(doc = "Number of channels; one is always kept.", def = "[1, 1]", min = 1, max = 2)
        IntRange numChannelsRange,

        @Param(doc = "Fill level, as a share of the full level.", def = "0", min = 0, max = 1)
        double fill)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        List<Integer> left = new ArrayList<>(List.of(0, 1, 2));
        List<Integer> dropped = new ArrayList<>();
        for (int count = numChannelsRange.draw(random); count > 0; count--) {
            dropped.add(left.remove(random.nextInt(left.size())));
        }
        return facts.channels() == 1 ? Optional.empty() : Optional.of(new Drawn(dropped, fill));
    }

    /** Drawn channels; 0 is blue. */
    public record Drawn(List<Integer> channels, double fill) implements Tone {
        public Drawn {
            channels = List.copyOf(channels);
        }

        @Override
        public double level(int channel, double level) {
            return channels.contains(channel) ? fill : level;
        }
    }
}
