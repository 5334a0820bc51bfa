package dev.refract.augment.image.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.augment.Policy;
import dev.refract.augment.Stage;
import dev.refract.augment.image.tone.Invert;
import dev.refract.augment.image.warp.Interpolation;
import dev.refract.random.Address;
import dev.refract.random.IntRange;
import dev.refract.sample.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** True to the papers: what the published policies hold. */
class ImagePolicyTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5})
    void randAugmentPlaysAsManyAsItIsTold(int count) {
        assertThat(new RandAugment(count, 9, 31)
                        .select(Address.of(1, "rand", "a").generator()))
                .hasSize(count);
        assertThat(new RandAugment(count, 9, 31).steps()).hasSize(14);
    }

    @ParameterizedTest
    @EnumSource
    void publishedPoliciesHave25Pairs(AutoAugment.TrainingSet learned) {
        assertThat(new AutoAugment(learned).steps())
                .hasSize(25)
                .allSatisfy(pair -> assertThat(((Policy) pair.part()).steps()).hasSize(2));
    }

    @Test
    void theCorruptionSuiteHasFiveSeveritiesOfEach() {
        CorruptionSuite suite = new CorruptionSuite(new IntRange(5, 5));
        assertThat(suite.steps()).hasSize(5 * 18);
        assertThat(suite.select(Address.of(1, "suite", "a").generator())[0]).isBetween(4 * 18, 5 * 18 - 1);
    }

    @Test
    void otherKindsOfDataPassImagePoliciesBy() {
        assertThat(Stage.of(new RandAugment(2, 9, 31)).onlyFor(Kind.TEXT)).isEmpty();
        assertThat(Stage.of(new RandAugment(2, 9, 31)).onlyFor(Kind.IMAGE)).isPresent();
        assertThat(Stage.of(new KeepSize(List.of(Stage.of(new Invert())), Interpolation.LINEAR))
                        .onlyFor(Kind.TEXT))
                .isEmpty();
    }
}
