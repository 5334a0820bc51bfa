package dev.refract.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.balance.BalanceRules;
import dev.refract.balance.Pulling;
import dev.refract.balance.ReservoirRules;
import dev.refract.balance.Target;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Promise 3, balanced: the accept criteria of the reference, as {@code refract simulate} prints them, are met. */
class AcceptanceTest {
    private static final BalanceRules UNIFORM = BalanceRules.of(new Target.Uniform());

    @ParameterizedTest
    @EnumSource
    void everyCriterionIsMetAloneAndWithPull(Scenario scenario) {
        for (long seed = 1; seed <= 3; seed++) {
            assertThat(accepted(scenario, UNIFORM, seed)).as("seed %s", seed).allMatch(Acceptance.Criterion::met);
            assertThat(accepted(scenario, UNIFORM.withPulling(Pulling.DEFAULT), seed))
                    .as("seed %s, pull", seed)
                    .allMatch(Acceptance.Criterion::met);
        }
    }

    /** The bound can be missed: with a target that nobody asked the criteria for. */
    @ParameterizedTest
    @EnumSource(names = {"S1", "S2", "S3"})
    void theyAreNotMetByAStreamLeftAlone(Scenario scenario) {
        Simulation asIs = run(scenario, BalanceRules.of(new Target.AsIs()), 1);
        Meter uniform = new Meter(asIs.stream(), new Target.Uniform());
        asIs.stream().labels().forEach(label -> {
            uniform.emit(label, 1);
            uniform.next();
        });
        Simulation judged = new Simulation(asIs.stream(), asIs.rules(), asIs.sampler(), uniform);

        assertThat(Acceptance.of(scenario, judged).get(0).met()).isFalse();
        assertThat(Acceptance.of(scenario, judged).get(0).value()).isGreaterThan(.4);
    }

    private static List<Acceptance.Criterion> accepted(Scenario scenario, BalanceRules rules, long seed) {
        return Acceptance.of(scenario, run(scenario, rules, seed));
    }

    private static Simulation run(Scenario scenario, BalanceRules rules, long seed) {
        return Simulation.run(scenario.stream(seed), rules, ReservoirRules.DEFAULT, Draws.seeded(seed));
    }
}
