package dev.refract.augment.image.policy;

import dev.refract.augment.Stage;
import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.raster.RasterConversion;
import dev.refract.augment.policy.StageSampling;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/** Applies the steps to some color channels only. Gray images have one channel, which is changed. */
@Named(id = "selective_channels", doc = "Applies the steps to the chosen color channels only.")
public record SelectiveChannels(
        @Param(doc = "The channels that are changed.", def = "[red]")
        List<Channel> channels,

        @Param(doc = "The steps; those that would move labeled objects are skipped.", example = "[invert]")
        List<Stage> steps)
        implements SequentialBranchingPolicy {
    /** Color channels. */
    public enum Channel {
        BLUE(0),
        GREEN(1),
        RED(2);

        private final int index;

        Channel(int index) {
            this.index = index;
        }
    }

    public SelectiveChannels {
        channels = List.copyOf(channels);
        steps = StageSampling.atLeastOne(steps);
    }

    @Override
    public SelectiveChannels map(UnaryOperator<List<Stage>> change) {
        return new SelectiveChannels(channels, change.apply(steps));
    }

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(channels));
    }

    /** The channels that are changed. */
    public record Drawn(List<Channel> channels) implements SingleBranch {
        public Drawn {
            channels = List.copyOf(channels);
        }

        @Override
        public Raster joinBranches(Raster whole, List<Raster> made) {
            try (Raster changed = RasterConversion.like(whole, made.get(0))) {
                return whole.channels() == 1
                        ? changed.copy()
                        : whole.withColor(from -> Mats.made(to -> {
                            from.copyTo(to);
                            for (Channel channel : channels) {
                                try (Mat one = Mats.made(
                                        out -> opencv_core.extractChannel(changed.color(), out, channel.index))) {
                                    opencv_core.insertChannel(one, to, channel.index);
                                }
                            }
                        }));
            }
        }
    }
}
