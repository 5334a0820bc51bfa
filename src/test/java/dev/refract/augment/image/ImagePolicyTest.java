package dev.refract.augment.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.augment.ContractSamples;
import dev.refract.augment.Policy;
import dev.refract.augment.Stage;
import dev.refract.augment.Subject;
import dev.refract.augment.catalog.Catalog;
import dev.refract.augment.catalog.ImagePolicies;
import dev.refract.augment.engine.Augmenter;
import dev.refract.augment.engine.StepCodec;
import dev.refract.augment.image.policy.AutoAugment;
import dev.refract.augment.image.policy.CorruptionSuite;
import dev.refract.augment.image.policy.KeepSize;
import dev.refract.augment.image.policy.RandAugment;
import dev.refract.augment.image.tone.Invert;
import dev.refract.augment.image.warp.Interpolation;
import dev.refract.random.Address;
import dev.refract.random.IntRange;
import dev.refract.sample.DataFault;
import dev.refract.sample.Kind;
import dev.refract.spec.yaml.DeclaredFamilies;
import dev.refract.spec.yaml.DefaultRecords;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reproducible, and labels stay true: each image policy of the catalog, and what the published ones hold. */
class ImagePolicyTest {
    private static final DeclaredFamilies FAMILIES = DeclaredFamilies.load();
    private static final DefaultRecords DEFAULTS = new DefaultRecords(FAMILIES);
    private static final Catalog CATALOG = FAMILIES.catalog();
    private static final Augmenter AUGMENTER = new Augmenter(new StepCodec(CATALOG));
    private static final int COPIES = 8;

    static Stream<Policy> policies() {
        return ImagePolicies.all().stream()
                .map(type -> CATALOG.policies().values().stream()
                        .filter(policy -> policy.type() == type)
                        .findFirst()
                        .orElseThrow())
                .map(declaration -> (Policy) DEFAULTS.of(declaration));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void copiesAreMadeAgainFromTheirLineage(Policy policy) {
        ContractSamples samples = new ImageContractSamples();
        Stream.concat(samples.ordinary().stream(), samples.extremes().stream()).forEach(specimen -> {
            try (Subject subject = ImageMedium.DEFAULT.open(specimen.payload(), specimen.label())) {
                for (int copy = 0; copy < (samples.ordinary().contains(specimen) ? COPIES : 1); copy++) {
                    Address address = Address.of(3, "policies", specimen.name()).child(copy);
                    Augmenter.Result made = AUGMENTER.make(subject, List.of(Stage.of(policy)), address);
                    assertThat(AUGMENTER.make(subject, List.of(Stage.of(policy)), address))
                            .isEqualTo(made);
                    assertThat(AUGMENTER.replay(subject, made.steps())).isEqualTo(made.copy());
                    assertThat(samples.stray(made.copy())).isEmpty();
                }
            } catch (DataFault refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        });
    }

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
