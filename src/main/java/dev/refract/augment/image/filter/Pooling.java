package dev.refract.augment.image.filter;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.Levels;
import dev.refract.augment.image.step.Filter;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.IntRange;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.opencv_core.Mat;

/** Replaces blocks of pixels by their mean, maximum, minimum or median. The size stays. */
@Named(id = "pooling", doc = "Replaces blocks of pixels by their mean, maximum, minimum or median.")
public record Pooling(
        @Param(doc = "Side of a block in pixels.", def = "[2, 5]", min = 1, max = 256)
        IntRange kernelSizeRange,

        @Param(doc = "The pooling function.", def = "average")
        Method method)
        implements ImageOperation {

    /** The pooling function. */
    public enum Method {
        AVERAGE,
        MAX,
        MIN,
        MEDIAN
    }

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(kernelSizeRange.draw(random), method));
    }

    /** A drawn size; blocks at the right and bottom edge are clipped. */
    public record Drawn(int side, Method method) implements Filter {
        @Override
        public void filter(Mat from, Mat to) {
            char[] levels = Levels.of(from);
            char[] shown = new char[levels.length];
            int channels = from.channels();
            for (int top = 0; top < from.rows(); top += side) {
                for (int left = 0; left < from.cols(); left += side) {
                    int bottom = Math.min(top + side, from.rows());
                    int right = Math.min(left + side, from.cols());
                    for (int channel = 0; channel < channels; channel++) {
                        pool(levels, shown, from.cols(), channels, channel, left, top, right, bottom);
                    }
                }
            }
            Levels.write(shown, from, to);
        }

        private void pool(
                char[] levels,
                char[] shown,
                int width,
                int channels,
                int channel,
                int left,
                int top,
                int right,
                int bottom) {
            char[] block = new char[(right - left) * (bottom - top)];
            int count = 0;
            for (int y = top; y < bottom; y++) {
                for (int x = left; x < right; x++) {
                    block[count++] = levels[(y * width + x) * channels + channel];
                }
            }
            char level = shown(block);
            for (int y = top; y < bottom; y++) {
                for (int x = left; x < right; x++) {
                    shown[(y * width + x) * channels + channel] = level;
                }
            }
        }

        private char shown(char[] block) {
            if (method == Method.AVERAGE) {
                long sum = 0;
                for (char level : block) {
                    sum += level;
                }
                return (char) ((sum + block.length / 2) / block.length);
            }
            Arrays.sort(block);
            return switch (method) {
                case MAX -> block[block.length - 1];
                case MIN -> block[0];
                default -> block[block.length / 2];
            };
        }
    }
}
