package dev.refract.augment.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.augment.BranchEnd;
import dev.refract.sample.AppliedStep;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A person can read what was done to a copy. */
class StepTextTest {
    @Test
    void namesWhatWasDrawn() {
        assertThat(StepText.lines(List.of(
                        step("rotate", "{\"angle\":-7.3149,\"canvas\":\"KEPT\",\"resampling\":{\"value\":0}}"),
                        step("glass_blur", "{\"sigma\":0.5,\"maxDelta\":3,\"seed\":77}"),
                        step("fancy_pca", "{\"shifts\":[0.1,-0.25,1.0E-5]}"),
                        step("mixup", "{\"partner\":\"f088bfd66d41abba-R/R-0047.png\",\"share\":0.25}"),
                        step(BranchEnd.ID, "{}"))))
                .containsExactly(
                        "rotate angle -7.31",
                        "glass_blur sigma 0.5, max delta 3",
                        "fancy_pca shifts 0.1 -0.25 0.00001",
                        "mixup with R/R-0047.png, share 0.25");
    }

    @Test
    void namesSettingsWhereNothingWasDrawn() {
        assertThat(StepText.lines(List.of(
                        step("flip_horizontal", "{\"direction\":\"LEFT_RIGHT\"}"),
                        step("invert", "{}"),
                        step("grid_shuffle", "{\"order\":[4,3,2,1,0]}"))))
                .containsExactly("flip_horizontal left right", "invert", "grid_shuffle");
    }

    private static AppliedStep step(String operation, String parameters) {
        return new AppliedStep(operation, parameters);
    }
}
