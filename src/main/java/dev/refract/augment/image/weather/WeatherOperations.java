package dev.refract.augment.image.weather;

import dev.refract.augment.Augmentation;
import java.util.List;

/** Weather, light, dirt on the lens, and what is laid over the picture. */
public final class WeatherOperations {
    private WeatherOperations() {}

    /** In the order of the catalogue. */
    public static List<Class<? extends Augmentation<?>>> all() {
        return List.of(
                Rain.class,
                SnowBleach.class,
                Snowflakes.class,
                Fog.class,
                Clouds.class,
                Frost.class,
                SunFlare.class,
                Shadow.class,
                PlasmaShadow.class,
                Gravel.class,
                Spatter.class,
                ChromaticAberration.class,
                TextOverlay.class,
                OverlayElements.class);
    }
}
