package dev.refract.augment.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.refract.augment.Augmentation;
import dev.refract.augment.ContractKinds;
import dev.refract.augment.ContractSamples;
import dev.refract.augment.Medium;
import dev.refract.augment.OperationContract;
import dev.refract.spec.yaml.DeclaredFamilies;
import dev.refract.spec.yaml.DefaultRecords;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reproducible, and labels stay true: what every operation of the catalog promises, checked for each. */
class CatalogContractTest {
    private static final DeclaredFamilies FAMILIES = DeclaredFamilies.load();
    private static final Catalog CATALOG = FAMILIES.catalog();
    private static final DefaultRecords DEFAULTS = new DefaultRecords(FAMILIES);

    @ParameterizedTest
    @MethodSource("operations")
    void keepsTheContract(ContractSamples samples, Augmentation<?> operation) {
        assumeThat(samples.obstacle(operation)).isEmpty();
        assertThat(contract(samples).violations(operation)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void keepsTheContractByDefaultAndDoesSomething(ContractSamples samples, Augmentation<?> operation) {
        assumeThat(samples.obstacle(operation)).isEmpty();
        Augmentation<?> byDefault = byDefault(operation);
        assertThat(contract(samples).violations(byDefault)).isEmpty();
        assertThat(
                        samples.invisible().contains(operation.getClass())
                                ? List.of()
                                : contract(samples).idleness(byDefault))
                .isEmpty();
    }

    @Test
    void noOperationIsMissingFromTheTable() {
        TreeSet<String> listed = new TreeSet<>();
        operations()
                .forEach(row -> listed.add(CATALOG.operations().entrySet().stream()
                        .filter(entry -> entry.getValue().type() == row[1].getClass())
                        .findFirst()
                        .orElseThrow()
                        .getKey()));
        assertThat(listed)
                .containsExactlyElementsOf(new TreeSet<>(CATALOG.operations().keySet()));
    }

    static Stream<Object[]> operations() {
        return ContractKinds.all().stream()
                .flatMap(samples -> samples.operations().stream().map(operation -> new Object[] {samples, operation}));
    }

    private static Augmentation<?> byDefault(Augmentation<?> operation) {
        return CATALOG.operations().values().stream()
                .filter(declaration -> declaration.type() == operation.getClass())
                .map(declaration -> (Augmentation<?>) DEFAULTS.of(declaration))
                .findFirst()
                .orElseThrow();
    }

    private static OperationContract contract(ContractSamples samples) {
        List<Medium> media = DEFAULTS.media().stream()
                .filter(medium -> medium.kind() == samples.kind())
                .toList();
        return new OperationContract(CATALOG, samples.medium(media.get(0)), samples);
    }
}
