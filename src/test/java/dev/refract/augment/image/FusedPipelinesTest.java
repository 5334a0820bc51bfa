package dev.refract.augment.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import dev.refract.augment.Draft;
import dev.refract.augment.Subject;
import dev.refract.augment.image.codec.ImageFormat;
import dev.refract.augment.image.step.ImageStep;
import dev.refract.random.Address;
import dev.refract.sample.Label;
import dev.refract.spec.yaml.DeclaredFamilies;
import dev.refract.spec.yaml.DefaultRecords;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reproducible: four pipelines of ten steps show fused what they show one by one, in fewer passes. */
class FusedPipelinesTest {
    private static final DeclaredFamilies FAMILIES = DeclaredFamilies.load();
    private static final int COPIES = 5;

    /**
     * One by one, an image is resampled at every move and rounded at every tone; what is left between the two
     * ways is that blur and rounding.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | 0.04 | flip_horizontal rotate affine translate scale_zoom shear rotate_90 stretch_xy crop_and_pad"
                        + " random_resized_crop",
                "1 | 0 | brightness contrast gamma contrast_curve posterize brightness contrast gamma solarize invert",
                "6 | 0.03 | letterbox flip_horizontal affine crop_bbox_safe resize brightness contrast gamma"
                        + " saturation hue",
                "6 | 0.03 | flip_horizontal rotate affine random_resized_crop brightness contrast brightness contrast"
                        + " gaussian_blur gaussian_noise"
            })
    void showsTheSameInFewerPasses(int passes, double tolerance, String ids) {
        List<ImageOperation> operations = List.of(ids.split(" ")).stream()
                .map(FusedPipelinesTest::byDefault)
                .toList();
        int most = 0;
        for (int copy = 0; copy < COPIES; copy++) {
            try (Mat image = TestPictures.blobs(320, 240, CV_8UC3, copy)) {
                List<ImageStep> steps = drawn(operations, image, copy);
                most = Math.max(most, Drafting.passes(image, steps));
                try (Mat fused = Drafting.fused(image, steps);
                        Mat stepwise = Drafting.oneByOne(image, steps)) {
                    assertThat(distance(fused, stepwise)).as("%s", steps).isLessThanOrEqualTo(tolerance);
                }
            }
        }
        assertThat(most).isLessThanOrEqualTo(passes);
    }

    private static List<ImageStep> drawn(List<ImageOperation> operations, Mat image, int copy) {
        List<ImageStep> steps = new ArrayList<>();
        Address address = Address.of(3, "fused", "pipeline").child(copy);
        try (Subject subject = ImageMedium.DEFAULT.open(TestPictures.payload(ImageFormat.PNG, image), Label.NONE);
                Draft draft = subject.draft()) {
            for (int i = 0; i < operations.size(); i++) {
                operations
                        .get(i)
                        .draw((ImageFacts) draft.facts(), address.child(i).generator())
                        .ifPresent(step -> {
                            steps.add((ImageStep) step);
                            draft.apply(step);
                        });
            }
        }
        return steps;
    }

    private static ImageOperation byDefault(String id) {
        return (ImageOperation)
                new DefaultRecords(FAMILIES).of(FAMILIES.catalog().operations().get(id));
    }

    /** Mean absolute difference, as a share of the full level. */
    private static double distance(Mat a, Mat b) {
        assertThat(a.size().width() + "x" + a.size().height())
                .isEqualTo(b.size().width() + "x" + b.size().height());
        return opencv_core.norm(a, b, opencv_core.NORM_L1, new Mat()) / ((double) a.total() * a.channels() * 255);
    }
}
