package dev.refract.balance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Balanced: what the target and the classes that came do not agree on is said, and is part of the distance. */
class TargetCheckTest {
    private static final BalanceRules SPAM = BalanceRules.of(NamedShares.of(Map.of("spam", .5, "ham", .5)));
    private static final BalanceRules UNIFORM = BalanceRules.of(new Target.Uniform());

    @Test
    void aMisspelledClassIsNamedAndCounts() {
        ClassDistribution in = ClassDistribution.of(Map.of("Spam", 30, "ham", 300));

        assertThat(new TargetCheck(SPAM, in).warnings())
                .containsExactly(
                        "class Spam came 30 times and is dropped: the target does not name it; it names spam, which never"
                                + " came: did you mean Spam?",
                        "class spam is in the target and never came; did you mean Spam?",
                        "the target cannot be reached: 50.0 % of it is for classes that never came, so the distance stays"
                                + " at 0.500 or more");
        assertThat(ClassDistribution.of(Map.of("ham", 300)).distance(SPAM.expected(in)))
                .isEqualTo(.5);
    }

    @Test
    void aClassThatNeverCameCounts() {
        ClassDistribution in = ClassDistribution.of(Map.of("ham", 60));

        assertThat(in.distance(SPAM.expected(in))).isEqualTo(.5);
        assertThat(in.distance(UNIFORM.expected(in))).isZero();
        assertThat(in.distance(UNIFORM.withDeclared(Set.of("spam", "ham")).expected(in)))
                .isEqualTo(.5);
    }

    @Test
    void aShareForClassesThatAreNotNamedCountsToo() {
        BalanceRules half = BalanceRules.of(NamedShares.of(Map.of("ham", .5)));
        ClassDistribution known = ClassDistribution.of(Map.of("ham", 60));
        ClassDistribution both = ClassDistribution.of(Map.of("ham", 60, "eggs", 20, "toast", 40));

        assertThat(known.distance(half.expected(known))).isEqualTo(.5);
        assertThat(both.distance(half.expected(both))).isZero();
        assertThat(new TargetCheck(half, both).warnings()).isEmpty();
    }

    @Test
    void nothingHasNoDistance() {
        assertThat(ClassDistribution.EMPTY.distance(SPAM.expected(ClassDistribution.EMPTY)))
                .isNaN();
        assertThat(new TargetCheck(SPAM, ClassDistribution.EMPTY).warnings()).isEmpty();
    }

    @Test
    void namesThatDifferLittleAreAskedFor() {
        assertThat(new TargetCheck(UNIFORM, ClassDistribution.of(Map.of("1", 10, "1.0", 9, "2", 8))).warnings())
                .containsExactly("classes 1 (10), 1.0 (9) differ only by case, spaces or the way a number is written;"
                        + " are they one class?");
        assertThat(new TargetCheck(
                                UNIFORM, ClassDistribution.of(Map.of("positive", 900, "positve", 12, "negative", 700)))
                        .warnings())
                .containsExactly(
                        "class positve (12) differs by one letter from positive (900); did you mean positive?");
        assertThat(new TargetCheck(UNIFORM, ClassDistribution.of(Map.of("seven", 900, "eleven", 12, "sever", 700)))
                        .warnings())
                .isEmpty();
    }

    @Test
    void aClassThatTheCapsHoldBackIsNamed() {
        ClassDistribution in = ClassDistribution.of(Map.of("common", 100_000, "rare", 20));

        assertThat(new TargetCheck(UNIFORM, in).warnings())
                .containsExactly(
                        "class rare would need 2501 copies of each of its records, and max_copies is 60: it stays"
                                + " below its share of the target");
        assertThat(new TargetCheck(UNIFORM.keepingOriginals(), ClassDistribution.of(Map.of("common", 990, "rare", 10)))
                        .warnings())
                .containsExactly("class rare would need 99 copies of each of its records, and max_mean_copies is 20: it"
                        + " stays below its share of the target");
    }

    @Test
    void valuesTakenForClassesAreNoticed() {
        TreeMap<String, Integer> values = new TreeMap<>();
        for (int i = 0; i < 30; i++) {
            values.put("" + (i * .37 + 4), 1);
        }

        assertThat(new TargetCheck(UNIFORM, ClassDistribution.of(values)).warnings())
                .contains("the 30 classes are numbers, most of them seen once; for a regression target use --value and"
                        + " balance.by: value");
    }
}
