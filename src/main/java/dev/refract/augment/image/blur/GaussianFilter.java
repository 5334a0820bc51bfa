package dev.refract.augment.image.blur;

import dev.refract.augment.image.step.Filter;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** A drawn standard deviation, in pixels. */
public record GaussianFilter(double sigma) implements Filter {
    @Override
    public void filter(Mat from, Mat to) {
        int reach = (int) Math.ceil(3 * sigma);
        try (Size kernel = new Size(2 * reach + 1, 2 * reach + 1)) {
            opencv_imgproc.GaussianBlur(
                    from, to, kernel, sigma, sigma, opencv_core.BORDER_REFLECT_101, opencv_core.ALGO_HINT_ACCURATE);
        }
    }
}
