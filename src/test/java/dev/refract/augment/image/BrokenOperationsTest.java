package dev.refract.augment.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.refract.augment.Augmentation;
import dev.refract.augment.OperationContract;
import dev.refract.augment.catalog.Catalog;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Reproducible, and labels stay true: the contract that says so notices when they are not. */
class BrokenOperationsTest {
    private static final OperationContract CONTRACT = new OperationContract(
            Catalog.of(List.of(new BrokenOperations())), ImageMedium.DEFAULT, new ImageContractSamples());

    @ParameterizedTest
    @MethodSource("broken")
    void aBrokenOperationIsCaught(Augmentation<?> operation, String complaint) {
        assertThat(CONTRACT.violations(operation)).anyMatch(violation -> violation.contains(complaint));
    }

    @Test
    void anIdleDefaultIsCaught() {
        assertThat(CONTRACT.idleness(new BrokenOperations.Idle()))
                .singleElement(STRING)
                .contains("by 0.0 on average");
    }

    static List<Arguments> broken() {
        return List.of(
                Arguments.of(new BrokenOperations.Moody(), "same address, another copy"),
                Arguments.of(new BrokenOperations.Vandal(), "same address, another copy"),
                Arguments.of(new BrokenOperations.Forgetful(), "not a step"),
                Arguments.of(new BrokenOperations.Fragile(), "one pixel: java.lang.ArithmeticException"),
                Arguments.of(new BrokenOperations.OffCanvas(), "outside ImageHeader"));
    }
}
