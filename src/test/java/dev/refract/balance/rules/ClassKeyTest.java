package dev.refract.balance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.sample.Box;
import dev.refract.sample.DataFault;
import dev.refract.sample.Instance;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Reason;
import dev.refract.sample.Sample;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Balanced: every sample counts for a class, or is refused with the reason that it has none. */
class ClassKeyTest {
    private static final Box BOX = new Box(0, 0, 1, 1);

    @ParameterizedTest
    @ValueSource(strings = {"label", "rarest_instance", "attribute.camera", "attribute.a b.c"})
    void readsWhatItWrites(String written) {
        assertThat(ClassKey.parse(written).written()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "labels", "attribute", "attribute."})
    void refusesWhatItDoesNotKnow(String written) {
        assertThatThrownBy(() -> ClassKey.parse(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "by must be label, multilabel, instances, rarest_instance, value or attribute.<name>, found "
                                + written);
    }

    @Test
    void aSampleCountsForItsMainClass() {
        Label mixed = Label.NONE.withClasses(Map.of("cat", 0.3, "dog", 0.7));

        assertThat(new ClassKey.ByLabel().classes(sample(mixed))).isEqualTo(Map.of("dog", 1));
    }

    @Test
    void aPictureMayCountForAnyOfItsObjects() {
        Label label = Label.NONE.withInstances(
                List.of(Instance.boxed("rbc", BOX), Instance.boxed("wbc", BOX), Instance.boxed("rbc", BOX)));

        assertThat(new ClassKey.ByRarestInstance().classes(sample(label))).isEqualTo(Map.of("rbc", 2, "wbc", 1));
    }

    @Test
    void aPictureWithoutObjectsIsAClassOfItsOwn() {
        assertThat(new ClassKey.ByRarestInstance().classes(sample(Label.NONE))).isEqualTo(Map.of("none", 1));
    }

    @Test
    void anAttributeIsItsValue() {
        Sample sample = sample(Label.NONE).withAttributes(Map.of("camera", "left"));

        assertThat(new ClassKey.ByAttribute("camera").classes(sample)).isEqualTo(Map.of("left", 1));
    }

    @Test
    void aSampleWithoutClassIsRefused() {
        assertRefused(new ClassKey.ByLabel(), "the balance needs a class, and the label has none");
        assertRefused(new ClassKey.ByAttribute("camera"), "the balance needs attribute camera, which is not there");
    }

    private static void assertRefused(ClassKey key, String message) {
        assertThatThrownBy(() -> key.classes(sample(Label.NONE)))
                .isInstanceOfSatisfying(
                        DataFault.class, fault -> assertThat(fault.reason()).isEqualTo(Reason.NO_CLASS))
                .hasMessage(message);
    }

    private static Sample sample(Label label) {
        return Sample.original("a", 0, new Payload.Text("x"), label);
    }
}
