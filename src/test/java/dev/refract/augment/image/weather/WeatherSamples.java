package dev.refract.augment.image.weather;

import dev.refract.augment.Augmentation;
import dev.refract.declare.Resource;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import java.nio.file.Path;
import java.util.List;

/** Weather and light, with arguments as a user would give them. */
public final class WeatherSamples {
    private WeatherSamples() {}

    public static List<Augmentation<?>> all() {
        return List.of(
                new Rain(new Range(-40, 40), new Range(50, 90), new Range(0.1, 0.3), 3, 0, 0.5),
                new SnowBleach(new Range(0.5, 0.9), 4),
                new Snowflakes(new Range(0.1, 0.3), new Range(0.01, 0.03), new Range(0, 0.1), new Range(-60, 60)),
                new Fog(new Range(0.5, 0.9), 0.8),
                new Clouds(new Range(0.2, 0.9), new Range(1, 1)),
                new Frost(new Range(3, 5)),
                new SunFlare(new Range(0.3, 1), 1, new IntRange(0, 20)),
                new Shadow(new IntRange(2, 4), 3, new Range(0.3, 0.9), 0),
                new PlasmaShadow(new Range(0.5, 1), 1.5),
                new Gravel(new IntRange(3, 6), new Range(0.3, 0.8), 0),
                new Spatter(Spatter.Mode.MUD, new Range(0.2, 0.5), new Range(0.02, 0.05), 1),
                new ChromaticAberration(new Range(0.02, 0.1), new Range(-0.1, -0.02)),
                new TextOverlay(List.of("two words"), new Range(0.2, 0.4), new Range(0, 0), new Range(1, 1)),
                new OverlayElements(
                        List.of(Resource.at(Path.of("topologies/resources/sticker.png"))), new Range(0.3, 0.8)));
    }
}
