package dev.refract.augment.image.relabel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;

import dev.refract.augment.image.Drafting;
import dev.refract.augment.image.TestPictures;
import dev.refract.augment.image.geometric.Flip;
import dev.refract.augment.image.step.ImageStep;
import dev.refract.random.Range;
import dev.refract.sample.Box;
import dev.refract.sample.Instance;
import dev.refract.sample.Keypoint;
import dev.refract.sample.Label;
import dev.refract.sample.Point;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;

/** Labels stay true, also when a step changes nothing but them. */
class RelabelingTest {
    @Test
    void whatASieveHoldsBackIsGoneForTheStepsThatFollow() {
        Label label = Label.NONE.withInstances(List.of(
                Instance.boxed("large", new Box(0, 0, 50, 40)),
                Instance.boxed("thin", new Box(0, 0, 50, 2)),
                Instance.boxed("small", new Box(0, 0, 5, 5)),
                Instance.boxed("second", new Box(10, 10, 30, 30)),
                Instance.boxed("third", new Box(10, 10, 30, 30))));

        List<Instance> left = after(
                        label, new BboxSanitize.Drawn(30, 1, 1, 0, 10, 2), new Flip(Flip.FlipAxis.LEFT_RIGHT))
                .instances();
        assertThat(left).extracting(Instance::category).containsExactly("large", "second");
        assertThat(left.get(0).box()).contains(new Box(50, 0, 100, 40));
    }

    @Test
    void keypointsMoveAndTheirObjectStays() {
        Instance face = new Instance(
                "face",
                Optional.of(new Box(20, 20, 60, 60)),
                List.of(),
                Optional.empty(),
                List.of(new Keypoint("nose", new Point(40, 40), true), new Keypoint("ear", new Point(99, 30), false)),
                1,
                Map.of());
        Instance moved = after(
                        Label.NONE.withInstances(List.of(face)),
                        new KeypointJitter.Drawn(new Range(0.05, 0.05), new Range(-0.1, -0.1), 1))
                .instances()
                .get(0);

        assertThat(moved.keypoints())
                .containsExactly(
                        new Keypoint("nose", new Point(45, 30), true), new Keypoint("ear", new Point(100, 20), false));
        assertThat(moved.box()).isEqualTo(face.box());
        assertThat(moved.visibility()).isEqualTo(1);
    }

    private static Label after(Label label, ImageStep... steps) {
        try (Mat image = TestPictures.blobs(100, 100, CV_8UC1, 1)) {
            return Drafting.finished(image, label, List.of(steps)).label();
        }
    }
}
