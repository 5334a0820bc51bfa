package dev.refract.declare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Reproducible: fields that several records share are declared once and written as if each record had them. */
class InlineTest {
    record Size(
            @Param(doc = "Pixels.", def = "8", min = 1) int width,
            @Param(doc = "Pixels.", def = "8", min = 1) int height) {}

    record Placed(
            @Param(doc = "Its size.", inline = true) @OverrideField(field = "height", def = "9")
            Size size,

            @Param(doc = "From the left.") int left) {}

    @Named(id = "logo", doc = "A logo.")
    record Logo(
            @Param(doc = "Its place.", inline = true)
            @OverrideField(field = "width", doc = "Pixels of the logo.", example = "64")
            @OverrideField(field = "left", doc = "From the right.", def = "3")
            Placed placed,

            @Param(doc = "Its name.") String name) {}

    record Mistaken(
            @Param(doc = "Its size.", inline = true) @OverrideField(field = "depth", def = "1")
            Size size) {}

    @Test
    void fieldsStandInTheOrderOfTheRecordsThatHoldThem() {
        assertThat(Declaration.of(Logo.class).fields())
                .extracting(Declaration.Field::name)
                .containsExactly("width", "height", "left", "name");
    }

    @Test
    void aRecordRestatesWhatIsAnotherThere() {
        List<Declaration.Field> fields = Declaration.of(Logo.class).fields();

        assertThat(fields)
                .extracting(Declaration.Field::doc)
                .containsExactly("Pixels of the logo.", "Pixels.", "From the right.", "Its name.");
        assertThat(fields).extracting(field -> field.defaultText().orElse("")).containsExactly("8", "9", "3", "");
        assertThat(fields).extracting(Declaration.Field::example).startsWith(Optional.of("64"), Optional.empty());
        assertThat(fields.get(0).shape()).isEqualTo(new Shape.Numeric(1, Integer.MAX_VALUE, Integer.class));
        assertThat(Declaration.of(Size.class).fields().get(1).defaultText()).contains("8");
    }

    @Test
    void whatIsReadIsWhatIsWritten() {
        Logo logo = Declaration.of(Logo.class).create(List.of(1, 2, 3, "x"));

        assertThat(logo).isEqualTo(new Logo(new Placed(new Size(1, 2), 3), "x"));
        assertThat(CanonicalForm.of(logo)).isEqualTo(Map.of("width", 1, "height", 2, "left", 3, "name", "x"));
        assertThat(CanonicalForm.json(CanonicalForm.of(logo)))
                .isEqualTo("{\"width\":1,\"height\":2,\"left\":3,\"name\":\"x\"}");
    }

    @Test
    void aFieldThatIsNotThereCannotBeRestated() {
        assertThatThrownBy(() -> Declaration.of(Mistaken.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("Size has no field depth to restate");
    }
}
