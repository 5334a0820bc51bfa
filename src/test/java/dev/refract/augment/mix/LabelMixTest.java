package dev.refract.augment.mix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.sample.Annotation;
import dev.refract.sample.Event;
import dev.refract.sample.Label;
import dev.refract.sample.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Labels stay true: a mixed copy has the classes, values and events of its parts in proportion. */
class LabelMixTest {
    @Test
    void classesAndValuesAreBlendedByShare() {
        Label own = Label.of("cat").withValue(OptionalDouble.of(10));
        Label other = Label.of("dog").withValue(OptionalDouble.of(20));

        Label blend = LabelMix.blend(own, other, 0.75);

        assertThat(blend.classes()).isEqualTo(Map.of("cat", 0.75, "dog", 0.25));
        assertThat(blend.value()).hasValue(12.5);
    }

    /** Independent classes are vectors of probabilities: a class of one part alone is as likely as the part is large. */
    @Test
    void independentClassesAreBlendedByShare() {
        Label own = Label.NONE.withMultilabel(Map.of("dog", 1.0, "indoors", 0.8));
        Label other = Label.NONE.withMultilabel(Map.of("cat", 1.0, "indoors", 0.4));

        Label blend = LabelMix.blend(own, other, 0.75);

        assertThat(blend.multilabel()).isEqualTo(Map.of("dog", 0.75, "indoors", 0.75 * 0.8 + 0.25 * 0.4, "cat", 0.25));
        assertThat(blend.classes()).isEmpty();
    }

    @Test
    void theAnnotationIsTheOwn() {
        Annotation mine =
                new Annotation(Optional.of("7"), Optional.of("ann"), OptionalDouble.empty(), OptionalDouble.of(0.9));
        Label own = Label.of("cat").withAnnotation(mine);

        assertThat(LabelMix.blend(own, Label.of("dog"), 0.5).annotation()).contains(mine);
        assertThat(LabelMix.blend(Label.of("dog"), own, 0.5).annotation()).isEmpty();
    }

    @Test
    void theValueStaysWhereThePartnerHasNone() {
        Label own = Label.of(10);

        assertThat(LabelMix.blend(own, Label.NONE, 0.5).value()).hasValue(10);
    }

    @Test
    void aPartWithoutAShareAddsNoClass() {
        assertThat(LabelMix.blend(Label.of("cat"), Label.of("dog"), 1).classes())
                .isEqualTo(Map.of("cat", 1.0));
    }

    @Test
    void eventsAreThoseOfAllPartsAndSpansTheOwn() {
        Label own = Label.of("cat").withSpans(List.of(new Span(0, 1, "word"))).withEvents(List.of(event(0)));

        Label mixed = new LabelMix()
                .add(own, 0.5)
                .add(Label.of("cat").withEvents(List.of(event(2))), 0.5)
                .toLabel(own);

        assertThat(mixed.classes()).isEqualTo(Map.of("cat", 1.0));
        assertThat(mixed.events()).containsExactly(event(0), event(2));
        assertThat(mixed.spans()).isEqualTo(own.spans());
    }

    private static Event event(double onset) {
        return new Event(onset, onset + 1, "beat");
    }
}
