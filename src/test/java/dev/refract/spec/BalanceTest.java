package dev.refract.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.balance.rules.BalanceMode;
import dev.refract.balance.rules.BalanceRules;
import dev.refract.balance.rules.ClassKey;
import dev.refract.balance.rules.NamedShares;
import dev.refract.balance.rules.Target;
import dev.refract.balance.rules.Volume;
import dev.refract.declare.CanonicalForm;
import dev.refract.spec.yaml.ParseResult;
import dev.refract.spec.yaml.PipelineFile;
import dev.refract.spec.yaml.Problem;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Balanced: the mix a user asks for is the mix the ledger is given. */
class BalanceTest {
    private static final String LEAST = """
        pipeline: cells
        source: {topic: cells}
        sink: {train: t, validation: v, test: s, rejected: r}
        """;

    static Stream<Arguments> targets() {
        Target shares = new NamedShares(new TreeMap<>(Map.of("wbc", 0.3, "7", 0.7)), 0);
        Target rest = new NamedShares(new TreeMap<>(Map.of("wbc", 0.3)), 0.7);
        return Stream.of(
                Arguments.of("uniform", new Target.Uniform()),
                Arguments.of("{uniform: {}}", new Target.Uniform()),
                Arguments.of("as_is", new Target.AsIs()),
                Arguments.of("{wbc: 0.3, 7: 0.7}", shares),
                Arguments.of("{shares: {wbc: 0.3, 7: 0.7}}", shares),
                Arguments.of("{shares: {shares: {wbc: 0.3, 7: 0.7}}}", shares),
                Arguments.of("{wbc: 0.3, unknown: 0.7}", rest),
                Arguments.of("{shares: {wbc: 0.3, unknown: 0.7}}", rest),
                Arguments.of("{shares: {shares: {wbc: 0.3}, unknown: 0.7}}", rest),
                Arguments.of("{temperature: 0.5}", new Target.Temperature(0.5)),
                Arguments.of("{effective_number: 0.999}", new Target.EffectiveNumber(0.999)));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void everyTargetIsReadAndReadAgain(String written, Target target) {
        Pipeline pipeline = parse("balance: {target: " + written + "}").orElseThrow();

        assertThat(pipeline.balance().orElseThrow().target()).isEqualTo(target);
        assertThat(PipelineFile.reader()
                        .parse(Path.of("x"), CanonicalForm.json(CanonicalForm.of(pipeline)))
                        .orElseThrow())
                .isEqualTo(pipeline);
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "0.5, 0.5", "{factor: 3}, 3"})
    void aVolumeIsANumber(String written, double factor) {
        assertThat(rules("balance: {volume: " + written + "}").volumeControl().requested())
                .isEqualTo(new Volume.Factor(factor));
    }

    @Test
    void aVolumeIsAWord() {
        assertThat(rules("balance: {volume: under}").volumeControl().requested())
                .isEqualTo(new Volume.Under());
        assertThat(rules("balance: {volume: over}").volumeControl().requested()).isEqualTo(new Volume.Over());
    }

    @Test
    void aModeIsAWordOrSaysHowOften() {
        assertThat(mode("{}")).isEqualTo(new BalanceMode.Local());
        assertThat(mode("{mode: shared}")).isEqualTo(new BalanceMode.Shared(1000));
        assertThat(mode("{mode: {shared: {count_interval: 50}}}")).isEqualTo(new BalanceMode.Shared(50));
        assertThat(PipelineDigest.of(parse("balance: {mode: shared}").orElseThrow()))
                .isNotEqualTo(PipelineDigest.of(parse("balance: {}").orElseThrow()));
    }

    private static BalanceMode mode(String balance) {
        return parse("balance: " + balance)
                .orElseThrow()
                .balance()
                .orElseThrow()
                .mode();
    }

    @Test
    void theDefaultsAreTheLedgersOwn() {
        assertThat(rules("balance: {}")).isEqualTo(BalanceRules.of(new Target.Uniform()));
        assertThat(rules("balance: {max_mean_copies: 100, classes: [a]}"))
                .isEqualTo(BalanceRules.of(new Target.Uniform())
                        .withMaxMeanCopies(100)
                        .withDeclared(Set.of("a")));
        assertThat(parse("balance: {}").orElseThrow().balance().orElseThrow().by())
                .isEqualTo(new ClassKey.ByLabel());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{target: unifrom} | balance.target: unifrom is not a target; did you mean uniform?",
                "{target: {temprature: 0.5}} | balance.target: temprature is not a target; did you mean temperature?",
                "{target: {a: 0.3, b: 0.3}} | balance.target: shares and unknown must sum to 1, found 0.6",
                "{target: {a: 0.3, b: x}} | balance.target.b: must be a number in [0, 1], found x",
                "{target: 3} | balance.target: must be a target, found 3",
                "{target: {temperature: 2}} | balance.target.temperature: must be a number in [0, 1], found 2",
                "{volume: less} | balance.volume: less is not a volume; known: factor, under, over",
                "{volume: 0} | balance.volume: volume must be above 0, found 0.0",
                "{volume: [1]} | balance.volume: must be a volume, found [1]",
                "{mode: {shared: {count_interval: 0}}} | balance.mode.shared.count_interval: must be a whole number in [1, 1000000000],"
                        + " found 0",
                "{by: instance} | balance.by: must be label, multilabel, instances, rarest_instance, value or attribute.<name>, found instance",
                "{max_mean_copies: 20, max_copies: 10} | balance: max_copies must be at least max_mean_copies 20.0,"
                        + " found 10",
            })
    void mistakesAreTold(String balance, String message) {
        ParseResult parsed = PipelineFile.reader().parse(Path.of("x.yaml"), LEAST + "balance: " + balance);

        assertThat(((ParseResult.Invalid) parsed).problems())
                .extracting(Problem::toString)
                .containsExactly("x.yaml:4: " + message);
    }

    @Test
    void balanceAndAFixedNumberOfCopiesContradictEachOther() {
        ParseResult parsed =
                PipelineFile.reader().parse(Path.of("x.yaml"), LEAST + "augment: {copies: 3}\nbalance: {}");

        assertThat(((ParseResult.Invalid) parsed).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "x.yaml:4: augment.copies: is set, but balance decides the number of copies; remove one of them");
    }

    private static BalanceRules rules(String more) {
        return parse(more).orElseThrow().balance().orElseThrow().rules();
    }

    private static ParseResult parse(String more) {
        return PipelineFile.reader().parse(Path.of("x.yaml"), LEAST + more);
    }
}
