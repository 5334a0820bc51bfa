package dev.refract.augment.image.color;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.step.Tone;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Simulates light of another color temperature: red and blue are scaled so that white gets the hue of a black
 * body, green stays. The chromaticity is Krystek's rational fit of the Planckian locus (Color Research and
 * Application, 1985), converted to linear sRGB. Gray images stay unchanged.
 */
@Named(id = "planckian_jitter", doc = "Changes the color temperature of the light.")
public record PlanckianJitter(
        @Param(
                doc = "Temperature of the light, in kelvin; 6500 is daylight.",
                def = "[3000, 15000]",
                min = 1000,
                max = 15000)
        Range temperatureRange)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        double kelvin = temperatureRange.draw(random);
        return facts.channels() == 1 ? Optional.empty() : Optional.of(Drawn.of(kelvin));
    }

    /** The factors of red and blue. */
    public record Drawn(double red, double blue) implements Tone {
        private static final double DAYLIGHT = 6500;
        private static final double SRGB_GAMMA = 2.2;

        static Drawn of(double kelvin) {
            double[] glow = linear(kelvin);
            double[] day = linear(DAYLIGHT);
            return new Drawn(gain(glow[0] / glow[1], day[0] / day[1]), gain(glow[2] / glow[1], day[2] / day[1]));
        }

        @Override
        public double level(int channel, double level) {
            return switch (channel) {
                case 0 -> level * blue;
                case 2 -> level * red;
                default -> level;
            };
        }

        private static double gain(double glow, double day) {
            return StrictMath.pow(Math.max(glow, 0) / day, 1 / SRGB_GAMMA);
        }

        /** Red, green and blue of a black body, in linear light. */
        private static double[] linear(double kelvin) {
            double t = kelvin;
            double u = (0.860117757 + 1.54118254e-4 * t + 1.28641212e-7 * t * t)
                    / (1 + 8.42420235e-4 * t + 7.08145163e-7 * t * t);
            double v = (0.317398726 + 4.22806245e-5 * t + 4.20481691e-8 * t * t)
                    / (1 - 2.89741816e-5 * t + 1.61456053e-7 * t * t);
            double x = 3 * u / (2 * u - 8 * v + 4);
            double y = 2 * v / (2 * u - 8 * v + 4);
            double bigX = x / y;
            double bigZ = (1 - x - y) / y;
            return new double[] {
                3.2406 * bigX - 1.5372 - 0.4986 * bigZ,
                -0.9689 * bigX + 1.8758 + 0.0415 * bigZ,
                0.0557 * bigX - 0.2040 + 1.0570 * bigZ
            };
        }
    }
}
