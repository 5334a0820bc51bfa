package dev.refract.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.sample.Box;
import dev.refract.sample.Instance;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Labels stay true: a copy that lost what its label speaks of, or says nothing new, is not published. */
class GatesTest {
    private static final Payload TEXT = new Payload.Text("text");

    @Test
    void differsFromOriginMeasuresTheChange() {
        Gate gate = new DiffersFromOrigin(0.01);

        assertThat(gate.reject(changed(0))).contains("differs from its origin by 0.0, less than 0.01");
        assertThat(gate.reject(changed(0.009))).isPresent();
        assertThat(gate.reject(changed(0.01))).isEmpty();
        assertThat(new DiffersFromOrigin(0).reject(changed(0)))
                .as("no change at all")
                .isPresent();
    }

    @Test
    void boxesRemainCountsWhatIsVisible() {
        Gate gate = new BoxesRemain(0.4, 0.5);

        assertThat(gate.reject(boxes(4, 0.9, 0.4))).isEmpty();
        assertThat(gate.reject(boxes(4, 0.9, 0.39))).contains("1 of 4 objects remain, at least 2 must");
        assertThat(gate.reject(boxes(4))).contains("0 of 4 objects remain, at least 2 must");
        assertThat(gate.reject(boxes(0))).isEmpty();
        assertThat(new BoxesRemain(0.4, 0).reject(boxes(9))).as("one at least").isPresent();
    }

    @Test
    void noDuplicateComparesWithSiblingsAndOrigin() {
        Gate gate = new NoDuplicateOfSibling();
        Payload other = new Payload.Text("other");

        assertThat(gate.reject(candidate(other, List.of()))).isEmpty();
        assertThat(gate.reject(candidate(other, List.of(new Payload.Text("x"), other))))
                .contains("equals sibling 2");
        assertThat(gate.reject(candidate(TEXT, List.of()))).contains("equals its origin");
    }

    private static Candidate changed(double change) {
        return new Candidate(origin(Label.NONE), TEXT, Label.NONE, change, List.of());
    }

    private static Candidate candidate(Payload payload, List<Payload> siblings) {
        return new Candidate(origin(Label.NONE), payload, Label.NONE, 1, siblings);
    }

    private static Candidate boxes(int before, double... visibilities) {
        Label all = Label.NONE.withInstances(
                IntStream.range(0, before).mapToObj(i -> box(1)).toList());
        Label left = Label.NONE.withInstances(
                Arrays.stream(visibilities).mapToObj(GatesTest::box).toList());
        return new Candidate(origin(all), TEXT, left, 1, List.of());
    }

    private static Instance box(double visibility) {
        Instance boxed = Instance.boxed("cell", new Box(0, 0, 1, 1));
        return boxed.moved(boxed.box(), List.of(), Optional.empty(), List.of(), visibility);
    }

    private static Sample origin(Label label) {
        return Sample.original("o", 0, TEXT, label);
    }
}
