package dev.refract.augment.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.refract.augment.Augmentation;
import dev.refract.augment.BranchEnd;
import dev.refract.augment.BranchingPolicy;
import dev.refract.augment.ContractSamples;
import dev.refract.augment.ContractSamples.Specimen;
import dev.refract.augment.Medium;
import dev.refract.augment.OperationContract;
import dev.refract.augment.Policy;
import dev.refract.augment.Recipe;
import dev.refract.augment.Stage;
import dev.refract.augment.Subject;
import dev.refract.augment.catalog.Catalog;
import dev.refract.augment.engine.Augmenter;
import dev.refract.augment.engine.StepCodec;
import dev.refract.declare.Declaration;
import dev.refract.random.Address;
import dev.refract.sample.AppliedStep;
import dev.refract.spec.Augment;
import dev.refract.spec.yaml.DeclaredFamilies;
import dev.refract.spec.yaml.DefaultRecords;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reproducible, and labels stay true: what every policy of the catalog promises, checked for each. */
class PolicyContractTest {
    private static final DeclaredFamilies FAMILIES = DeclaredFamilies.load();
    private static final Catalog CATALOG = FAMILIES.catalog();
    private static final DefaultRecords DEFAULTS = new DefaultRecords(FAMILIES);
    private static final Augmenter AUGMENTER = new Augmenter(new StepCodec(CATALOG));
    private static final int COPIES = 40;
    private static final int BRANCHES = 4;

    static List<PolicySamples.Row> policies() {
        return PolicySamples.all();
    }

    @Test
    void noPolicyIsMissingFromTheTable() {
        TreeSet<String> listed = new TreeSet<>();
        policies().forEach(row -> listed.add(id(row.policy())));

        assertThat(listed)
                .containsExactlyElementsOf(new TreeSet<>(CATALOG.policies().keySet()));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void keepsTheContract(PolicySamples.Row row) {
        assumeThat(row.obstacle()).isEmpty();
        OperationContract contract = new OperationContract(CATALOG, medium(row.samples()), row.samples());
        Policy byDefault = (Policy) DEFAULTS.of(CATALOG.policies().get(id(row.policy())));

        assertThat(contract.violations(row.policy())).isEmpty();
        assertThat(contract.violations(byDefault)).isEmpty();
    }

    @Test
    void aPolicyThatRemembersIsCaught() {
        PolicySamples.Row row = policies().get(0);
        Policy remembering = new Remembering(row.policy().steps(), new AtomicInteger());
        OperationContract contract = new OperationContract(CATALOG, medium(row.samples()), row.samples());

        assertThat(contract.violations(remembering)).anyMatch(line -> line.endsWith("same address, another copy"));
    }

    /** Chooses the next step every time. */
    private record Remembering(List<Stage> steps, AtomicInteger next) implements Policy {
        @Override
        public Policy map(UnaryOperator<List<Stage>> change) {
            return new Remembering(change.apply(steps), next);
        }

        @Override
        public int[] select(UniformRandomProvider random) {
            return new int[] {next.getAndIncrement() % steps.size()};
        }
    }

    @ParameterizedTest
    @MethodSource("policies")
    void theSameAddressMakesTheSameChoiceOfItsOwnSteps(PolicySamples.Row row) {
        List<List<Integer>> first = choices(row.policy());

        assertThat(choices(row.policy())).isEqualTo(first);
        assertThat(CompletableFuture.supplyAsync(() -> choices(row.policy())).join())
                .isEqualTo(first);
        assertThat(first.stream().flatMap(List::stream))
                .allMatch(position ->
                        position >= 0 && position < row.policy().steps().size());
    }

    @ParameterizedTest
    @MethodSource("policies")
    void itsNumberOfCopiesIsThePipelines(PolicySamples.Row row) {
        Stage stage = Stage.of(row.policy());
        int own = row.policy().copies().orElse(1);

        assertThat(new Augment(true, Optional.empty(), 3, Optional.empty(), List.of(stage)).copiesWithoutBalance())
                .isEqualTo(own);
        assertThat(new Augment(true, Optional.of(own), 3, Optional.empty(), List.of(stage)).copiesWithoutBalance())
                .isEqualTo(own);
        assertThat(new Augment(true, Optional.empty(), 3, Optional.empty(), List.of(stage, stage))
                        .copiesWithoutBalance())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("policies")
    void aProbabilityOfZeroPlaysNothing(PolicySamples.Row row) {
        assumeThat(row.obstacle()).isEmpty();
        Policy silent = row.policy().map(probability(0));

        assertThat(played(row, new Stage(row.policy(), 0, 1))).isEmpty();
        if (!silent.equals(row.policy())) {
            assertThat(played(row, Stage.of(silent)))
                    .allMatch(id -> id.equals(id(row.policy())) || id.equals(BranchEnd.ID));
        }
    }

    /** The steps of the table always have something to change. */
    @ParameterizedTest
    @MethodSource("policiesOfOwnSteps")
    void aProbabilityOfOnePlaysWhatIsChosen(PolicySamples.Row row) {
        Policy policy = row.policy();

        for (int copy = 1; copy <= COPIES; copy++) {
            List<String> expected = Arrays.stream(
                            policy.select(copy, address(copy).child(0).generator()))
                    .mapToObj(position -> id(policy.steps().get(position).part()))
                    .toList();
            assertThat(played(row, Stage.of(policy), copy)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("policies")
    void whatIsLeftAsItIsIsEqual(PolicySamples.Row row) {
        assertThat(row.policy().map(UnaryOperator.identity()).steps())
                .isEqualTo(row.policy().steps());
        assertThat(Stage.of(row.policy())
                        .onlyFor(row.samples().kind())
                        .orElseThrow()
                        .part())
                .returns(row.policy().copies(), part -> ((Policy) part).copies())
                .returns(row.policy().steps(), part -> ((Policy) part).steps());
    }

    /** Those that play nothing but operations that their user chose. */
    static List<PolicySamples.Row> policiesOfOwnSteps() {
        return policies().stream().filter(row -> hasOwnSteps(row.policy())).toList();
    }

    private static boolean hasOwnSteps(Policy policy) {
        return policy.kind().isEmpty()
                && !(policy instanceof Recipe)
                && policy.steps().stream().allMatch(stage -> stage.part() instanceof Augmentation<?>);
    }

    private static UnaryOperator<List<Stage>> probability(double p) {
        return stages -> stages.stream()
                .map(stage -> new Stage(stage.part(), p, stage.weight()))
                .toList();
    }

    private static List<List<Integer>> choices(Policy policy) {
        return IntStream.rangeClosed(1, COPIES)
                .boxed()
                .flatMap(copy -> policy instanceof BranchingPolicy<?> branching
                        ? IntStream.range(0, BRANCHES)
                                .mapToObj(branch ->
                                        branching.selectIn(branch, address(copy).generator()))
                        : IntStream.of(copy)
                                .mapToObj(number ->
                                        policy.select(number, address(number).generator())))
                .map(chosen -> Arrays.stream(chosen).boxed().toList())
                .toList();
    }

    private static List<String> played(PolicySamples.Row row, Stage stage) {
        return IntStream.rangeClosed(1, COPIES / 4)
                .boxed()
                .flatMap(copy -> played(row, stage, copy).stream())
                .toList();
    }

    /** Ids of the steps of a copy, in order. */
    private static List<String> played(PolicySamples.Row row, Stage stage, int copy) {
        Specimen specimen = row.samples().ordinary().get(0);
        try (Subject subject = medium(row.samples()).open(specimen.payload(), specimen.label())) {
            return AUGMENTER
                    .make(subject, List.of(stage), row.samples().partners(), copy, address(copy))
                    .steps()
                    .stream()
                    .map(AppliedStep::operation)
                    .toList();
        }
    }

    private static Medium medium(ContractSamples samples) {
        return samples.medium(DEFAULTS.media().stream()
                .filter(medium -> medium.kind() == samples.kind())
                .findFirst()
                .orElseThrow());
    }

    private static String id(Object declared) {
        return Declaration.of(declared.getClass().asSubclass(Record.class)).id();
    }

    private static Address address(int copy) {
        return Address.of(5, "policies", "specimen").child(copy);
    }
}
