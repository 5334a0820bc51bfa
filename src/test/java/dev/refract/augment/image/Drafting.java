package dev.refract.augment.image;

import dev.refract.augment.Augmented;
import dev.refract.augment.Draft;
import dev.refract.augment.Subject;
import dev.refract.augment.image.codec.ImageFormat;
import dev.refract.augment.image.label.CumulativeWarp;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.step.ImageStep;
import dev.refract.sample.Bytes;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;

/** Steps on an image, without loss: everything is PNG. */
public final class Drafting {
    private Drafting() {}

    /** The image after all steps, fused where the draft fuses. The caller closes it. */
    public static Mat fused(Mat image, List<? extends ImageStep> steps) {
        return TestPixels.decoded(bytes(finished(image, Label.NONE, steps)));
    }

    /** The image after each step was rendered and encoded before the next. The caller closes it. */
    public static Mat oneByOne(Mat image, List<? extends ImageStep> steps) {
        Mat now = image.clone();
        for (ImageStep step : steps) {
            try (Mat before = now) {
                now = fused(before, List.of(step));
            }
        }
        return now;
    }

    public static Augmented finished(Mat image, Label label, List<? extends ImageStep> steps) {
        return finished(ImageMedium.DEFAULT, image, label, steps);
    }

    public static Augmented finished(ImageMedium settings, Mat image, Label label, List<? extends ImageStep> steps) {
        try (Subject subject = settings.open(TestPictures.payload(ImageFormat.PNG, image), label);
                Draft draft = subject.draft()) {
            steps.forEach(draft::apply);
            return draft.finish();
        }
    }

    /** How many passes over the pixels {@code steps} take. */
    public static int passes(Mat image, List<? extends ImageStep> steps) {
        StepQueue queue = new StepQueue();
        CumulativeWarp warp = CumulativeWarp.of(image.cols(), image.rows());
        for (ImageStep step : steps) {
            ResolvedStep resolved =
                    ResolvedStep.of(step, warp.width(), warp.height(), image.channels(), Raster.top(image));
            queue.add(resolved);
            warp = resolved instanceof ResolvedStep.Warped moved ? warp.then(moved.placement()) : warp;
        }
        return queue.size();
    }

    public static Bytes bytes(Augmented copy) {
        return ((Payload.Image) copy.payload()).encoded();
    }
}
