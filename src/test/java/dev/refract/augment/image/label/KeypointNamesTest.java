package dev.refract.augment.image.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Labels stay true, whoever named the points (pytorch_stacked_hourglass issue 43, tf-pose-estimation issue 33): in a mirror a left
 * eye is a right eye.
 */
class KeypointNamesTest {

    @ParameterizedTest
    @CsvSource({
        "left_eye, right_eye",
        "eye-right, eye-left",
        "LeftKnee, RightKnee",
        "kneeLeft2, kneeRight2",
        "LEFT EAR, RIGHT EAR",
        "upper_left_corner, upper_right_corner",
        "lefteye, righteye",
        "leftmouth, rightmouth",
        "eyeleft, eyeright",
        "L_Ear, R_Ear",
        "L_F_Paw, R_F_Paw",
        "l_hip, r_hip",
        "l ankle, r ankle",
        "eye_L, eye_R",
        "hand.l, hand.r",
        "LShoulder, RShoulder",
        "lShoulder, rShoulder",
        "LBigToe, RBigToe",
        "KneeL, KneeR",
        "\u5de6\u773c, \u53f3\u773c",
        "L1, L1",
        "L, L",
        "Lip, Lip",
        "Rump, Rump",
        "lip, lip",
        "rump, rump",
        "upper lip, upper lip",
        "Nasal Root, Nasal Root",
        "right, left",
        "nose, nose",
        "bright_spot, bright_spot",
        "cleft, cleft",
        "leftover, leftover"
    })
    void sidesChangePlaces(String name, String mirrored) {
        KeypointNames names = new KeypointNames(Map.of(), true);

        assertThat(names.mirrored(name)).isEqualTo(mirrored);
        assertThat(names.mirrored(mirrored)).isEqualTo(name);
        assertThat(new KeypointNames(Map.of(), false).mirrored(name)).isEqualTo(name);
    }

    @Test
    void pairsComeFirstAndHoldBothWays() {
        KeypointNames names = new KeypointNames(Map.of("left_wing", "left_tail"), true);

        assertThat(names.mirrored("left_wing")).isEqualTo("left_tail");
        assertThat(names.mirrored("left_tail")).isEqualTo("left_wing");
        assertThat(names.mirrored("left_eye")).isEqualTo("right_eye");
    }
}
