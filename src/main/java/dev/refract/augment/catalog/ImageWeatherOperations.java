package dev.refract.augment.catalog;

import dev.refract.augment.Augmentation;
import dev.refract.augment.image.weather.ChromaticAberration;
import dev.refract.augment.image.weather.Clouds;
import dev.refract.augment.image.weather.Fog;
import dev.refract.augment.image.weather.Frost;
import dev.refract.augment.image.weather.Gravel;
import dev.refract.augment.image.weather.OverlayElements;
import dev.refract.augment.image.weather.PlasmaShadow;
import dev.refract.augment.image.weather.Rain;
import dev.refract.augment.image.weather.Shadow;
import dev.refract.augment.image.weather.SnowBleach;
import dev.refract.augment.image.weather.Snowflakes;
import dev.refract.augment.image.weather.Spatter;
import dev.refract.augment.image.weather.SunFlare;
import dev.refract.augment.image.weather.TextOverlay;
import java.util.List;

/** Weather, light, lens effects and overlays. */
public final class ImageWeatherOperations {
    private ImageWeatherOperations() {}

    /** In the order of the catalog. */
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
