package dev.refract.declare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.random.Range;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Reproducible: equal declarations have one form, whatever machine writes it. */
class CanonicalFormTest {
    private static final Map<String, Double> SHARES = Map.of("b", 2e-3, "a", 1e22, "c", Double.MIN_VALUE);

    enum Side {
        LEFT_HAND
    }

    @Family(noun = "a thing")
    sealed interface Thing {}

    @Named(id = "thing_of_shares", doc = "Has shares.")
    record Shares(
            @Param(doc = "By name.") Map<String, Double> shares,
            @Param(doc = "Between.") Range sizeRange,
            @Param(doc = "Where.") Side side,
            @Param(doc = "If at all.") Optional<Integer> count)
            implements Thing {}

    record Around(
            @Param(doc = "The thing.", inline = true) Thing thing,
            @Param(doc = "Probability.") double p,
            @Param(doc = "More.") List<Thing> more) {}

    /** Without a {@code @Param}. */
    record Undeclared(int number) {}

    @Test
    void fieldsStandInDeclaredOrderAndNamesInAlphabeticalOrder() {
        Map<String, Double> otherOrder = new LinkedHashMap<>();
        List.of("c", "a", "b").forEach(name -> otherOrder.put(name, SHARES.get(name)));
        String form = "{\"shares\":{\"a\":1.0E22,\"b\":0.002,\"c\":4.9E-324},\"size_range\":[0.1,0.3],"
                + "\"side\":\"left_hand\"}";

        assertThat(CanonicalForm.json(CanonicalForm.of(shares(SHARES)))).isEqualTo(form);
        assertThat(CanonicalForm.json(CanonicalForm.of(shares(otherOrder)))).isEqualTo(form);
    }

    @Test
    void theTagOfAnInlineFieldStandsForTheRecord() {
        Shares none = shares(Map.of());
        String fields = "\"shares\":{},\"size_range\":[0.1,0.3],\"side\":\"left_hand\"";

        assertThat(CanonicalForm.json(CanonicalForm.of(new Around(none, 0.5, List.of(none)))))
                .isEqualTo("{\"thing_of_shares\":{" + fields + ",\"p\":0.5,\"more\":[{\"thing_of_shares\":{" + fields
                        + "}}]}}");
    }

    @Test
    void whatIsNotDeclaredCannotBeRead() {
        assertThatThrownBy(() -> Declaration.of(Undeclared.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("Undeclared.number has no @Param");
    }

    private static Shares shares(Map<String, Double> shares) {
        return new Shares(shares, new Range(0.1, 0.3), Side.LEFT_HAND, Optional.empty());
    }
}
