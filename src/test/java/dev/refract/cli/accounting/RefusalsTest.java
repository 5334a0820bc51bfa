package dev.refract.cli.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.sample.Coordinates;
import dev.refract.sample.DeadLetter;
import dev.refract.sample.LaterCopies;
import dev.refract.sample.Reason;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Exactly once: what a dead letter accounts for. */
class RefusalsTest {
    private static final RecordPosition INPUT = new RecordPosition(0, 7);
    private final Refusals refusals = new Refusals("p@1", "in");

    @Test
    void aCopyThatCannotBeMadeStandsForThoseAfterIt() {
        refusals.add(letter(new LaterCopies(58).after("making the copy takes longer than limits.max_copy_ms, 15000")));

        assertThat(refusals.copies(INPUT)).isEqualTo(59);
        assertThat(refusals.refused(INPUT)).isFalse();
        assertThat(refusals.reasons()).containsEntry("resource-limit", 1L);
    }

    @Test
    void aRefusedCopyStandsForItselfAlone() {
        refusals.add(letter(new LaterCopies(0).after("too many words were changed")));
        refusals.add(letter("too many words were changed"));

        assertThat(refusals.copies(INPUT)).isEqualTo(2);
    }

    private static DeadLetter letter(String message) {
        return new DeadLetter(
                Reason.RESOURCE_LIMIT,
                message,
                "augment",
                "p",
                1,
                "d",
                new Coordinates("in", 0, 7, 0),
                Optional.of("a"),
                OptionalInt.of(1),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
