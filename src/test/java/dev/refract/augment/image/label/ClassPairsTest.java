package dev.refract.augment.image.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import dev.refract.augment.image.Drafting;
import dev.refract.augment.image.ImageMedium;
import dev.refract.augment.image.OutputFormat;
import dev.refract.augment.image.TestPictures;
import dev.refract.augment.image.geometric.Flip;
import dev.refract.sample.Box;
import dev.refract.sample.Instance;
import dev.refract.sample.Label;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;

/** Labels stay true (open-mmlab/mmaction2 issue 590): in a mirror a turn to the left is one to the right. */
class ClassPairsTest {
    private static final Map<String, String> PAIRS = Map.of("turn_left", "turn_right");
    private static final Label LEFT = Label.of("turn_left")
            .withMultilabel(Map.of("turn_left", 0.5, "night", 1.0))
            .withInstances(List.of(Instance.boxed("turn_right", new Box(1, 1, 5, 5))
                    .withAttributes(Map.of("pose", "Left", "note", "left of the tree"))));

    @Test
    void aMirrorSwapsTheClassesOfPairs() {
        Label label = after(Optional.of(PAIRS), Flip.FlipAxis.LEFT_RIGHT);

        assertThat(label.classes()).isEqualTo(Map.of("turn_right", 1.0));
        assertThat(label.multilabel()).isEqualTo(Map.of("turn_right", 0.5, "night", 1.0));
        assertThat(label.instances()).extracting(Instance::category).containsExactly("turn_left");
    }

    /** Pascal VOC says by pose which way an object looks. */
    @Test
    void aMirrorTurnsAPoseToTheOtherSide() {
        assertThat(after(Optional.empty(), Flip.FlipAxis.LEFT_RIGHT)
                        .instances()
                        .get(0)
                        .attributes())
                .isEqualTo(Map.of("pose", "Right", "note", "left of the tree"));
    }

    @Test
    void twoMirrorsAndNoPairsLeaveThem() {
        assertThat(after(Optional.of(PAIRS), Flip.FlipAxis.LEFT_RIGHT, Flip.FlipAxis.TOP_BOTTOM)
                        .classes())
                .isEqualTo(Map.of("turn_left", 1.0));
        assertThat(after(Optional.empty(), Flip.FlipAxis.LEFT_RIGHT).classes()).isEqualTo(Map.of("turn_left", 1.0));
    }

    private static Label after(Optional<Map<String, String>> pairs, Flip.FlipAxis... flips) {
        ImageMedium medium = new ImageMedium(
                OutputFormat.KEEP,
                95,
                1_000_000,
                0,
                1,
                0,
                0,
                BoxEstimate.ELLIPSE,
                true,
                Map.of(),
                pairs,
                Optional.empty());
        try (Mat image = TestPictures.blobs(20, 20, CV_8UC3, 1)) {
            return Drafting.finished(
                            medium,
                            image,
                            LEFT,
                            List.of(flips).stream().map(Flip::new).toList())
                    .label();
        }
    }
}
