package dev.refract.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.balance.rules.BalanceRules;
import dev.refract.balance.rules.ReservoirSettings;
import dev.refract.balance.rules.Target;
import dev.refract.balance.rules.TopUpSettings;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Balanced: the acceptance criteria, as {@code refract simulate} prints them, are met. */
class AcceptanceCriteriaTest {
    private static final BalanceRules UNIFORM = BalanceRules.of(new Target.Uniform());

    @ParameterizedTest
    @EnumSource
    void everyCriterionIsMetAloneAndWithPull(Scenario scenario) {
        for (long seed = 1; seed <= 3; seed++) {
            assertThat(accepted(scenario, UNIFORM, seed))
                    .as("seed %s", seed)
                    .allMatch(AcceptanceCriteria.Criterion::met);
            assertThat(accepted(scenario, UNIFORM.withTopUp(TopUpSettings.DEFAULT), seed))
                    .as("seed %s, pull", seed)
                    .allMatch(AcceptanceCriteria.Criterion::met);
        }
    }

    /** The bound can be missed: with a target that the criteria are not stated for. */
    @ParameterizedTest
    @EnumSource(names = {"S1", "S2", "S3"})
    void theyAreNotMetByAStreamLeftAlone(Scenario scenario) {
        Simulation asIs = run(scenario, BalanceRules.of(new Target.AsIs()), 1);
        DistanceMeter uniform = new DistanceMeter(asIs.stream(), new Target.Uniform());
        asIs.stream().labels().forEach(label -> {
            uniform.emit(label, 1);
            uniform.next();
        });
        Simulation judged = new Simulation(asIs.stream(), asIs.rules(), asIs.sampler(), uniform);

        assertThat(AcceptanceCriteria.of(scenario, judged).get(0).met()).isFalse();
        assertThat(AcceptanceCriteria.of(scenario, judged).get(0).value()).isGreaterThan(.4);
    }

    private static List<AcceptanceCriteria.Criterion> accepted(Scenario scenario, BalanceRules rules, long seed) {
        return AcceptanceCriteria.of(scenario, run(scenario, rules, seed));
    }

    private static Simulation run(Scenario scenario, BalanceRules rules, long seed) {
        return Simulation.run(scenario.stream(seed), rules, ReservoirSettings.DEFAULT, Draws.seeded(seed));
    }
}
