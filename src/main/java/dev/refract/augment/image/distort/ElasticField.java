package dev.refract.augment.image.distort;

import dev.refract.augment.image.step.Distortion;
import dev.refract.augment.image.warp.DisplacementField;
import dev.refract.augment.image.warp.Resampling;
import org.apache.commons.rng.core.source64.SplitMix64;

/**
 * A drawn elastic field.
 *
 * @param alpha standard deviation of the displacement, as a share of the shorter side
 * @param sigma of the Gaussian that smooths it, as a share of the shorter side
 * @param sameDxdy whether both axes share one field
 * @param seed of the noise
 */
public record ElasticField(double alpha, double sigma, boolean sameDxdy, long seed, Resampling resampling)
        implements Distortion {
    @Override
    public DisplacementField displace(int width, int height) {
        double side = Math.min(width, height);
        SmoothNoise noise = SmoothNoise.of(width, height, sigma * side);
        SplitMix64 random = new SplitMix64(seed);
        double[] dx = noise.draw(random, alpha * side);
        double[] dy = sameDxdy ? dx : noise.draw(random, alpha * side);
        return new DisplacementField(width, height, noise.columns(), noise.rows(), dx, dy);
    }
}
