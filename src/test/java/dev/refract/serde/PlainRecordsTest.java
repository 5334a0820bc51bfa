package dev.refract.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.sample.Annotation;
import dev.refract.sample.Bytes;
import dev.refract.sample.Cell;
import dev.refract.sample.DataFault;
import dev.refract.sample.Kind;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Reason;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import dev.refract.serde.registry.InMemoryRegistry;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of sample, written as plain maps by a foreign producer, is read, and goes on as it came. */
class PlainRecordsTest {
    private static final byte[] BYTES = {1, 2, 0, 3};
    private static final String HASH = "0".repeat(64);

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final SampleSerde serde = new SampleSerde(registry);
    private final ForeignWriter writer = ForeignWriter.ofFile(registry);

    static Stream<Arguments> kinds() {
        Map<String, Cell> cells = new LinkedHashMap<>();
        cells.put("n", new Cell.Numeric(1.5));
        cells.put("i", new Cell.Integral(Long.MAX_VALUE));
        cells.put("b", new Cell.Bool(false));
        cells.put("c", new Cell.Category("red"));
        cells.put("t", new Cell.Timestamp(-5));
        cells.put("m", new Cell.Missing());
        Map<String, ?> row = Map.of(
                "cells",
                List.of(
                        Map.of("column", "n", "number", 1.5),
                        Map.of("column", "i", "integer", Long.MAX_VALUE),
                        Map.of("column", "b", "boolean", false),
                        Map.of("column", "c", "category", "red"),
                        Map.of("column", "t", "timestamp", -5L),
                        Map.of("column", "m")));
        Map<String, ?> series = Map.of(
                "rate",
                50.0,
                "channels",
                List.of(
                        Map.of("name", "x", "values", List.of(1.0, 2.0)),
                        Map.of("name", "y", "values", List.of(3.0, 4.0))));
        Map<String, ?> reference = Map.of(
                "kind", "VOLUME", "uri", "s3://b/k", "sha256", HASH, "bytes", 7L, "media_type", "application/dicom");
        return Stream.of(
                Arguments.of("media", media("IMAGE", "image/png"), new Payload.Image(Bytes.of(BYTES), "image/png")),
                Arguments.of("media", media("AUDIO", "audio/wav"), new Payload.Audio(Bytes.of(BYTES), "audio/wav")),
                Arguments.of("media", media("VIDEO", "video/mp4"), new Payload.Video(Bytes.of(BYTES), "video/mp4")),
                Arguments.of("media", media("VOLUME", "a/b"), new Payload.Volume(Bytes.of(BYTES), "a/b")),
                Arguments.of("text", "hello", new Payload.Text("hello")),
                Arguments.of("row", row, new Payload.Row(cells)),
                Arguments.of(
                        "series",
                        series,
                        new Payload.Series(List.of("x", "y"), 50, List.of(List.of(1.0, 2.0), List.of(3.0, 4.0)))),
                Arguments.of(
                        "reference",
                        reference,
                        new Payload.Reference(Kind.VOLUME, "s3://b/k", HASH, 7, "application/dicom")));
    }

    private static Map<String, ?> media(String kind, String type) {
        return Map.of("kind", kind, "encoded", BYTES, "media_type", type);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindIsRead(String field, Object plain, Payload payload) {
        assertThat(serde.decode(writer.value(Map.of("id", "t", "event_time", 5L, field, plain))))
                .isEqualTo(Sample.original("t", 5, payload, Label.NONE));
    }

    /** Behind the id stand 12 bytes that are decided: split, copy, 8 of the weight, no class, revision. */
    @ParameterizedTest
    @MethodSource("kinds")
    void everyByteButTheDecidedOnesGoesOn(String field, Object plain, Payload payload) {
        byte[] value = writer.value(Map.of("id", "t", "event_time", 5L, field, plain, "label", classes("a")));
        Sample read = serde.decode(value);
        int id = WireFormat.LENGTH + 2;

        for (Split split : Split.values()) {
            byte[] out = serde.patched("train", value, read.withSplit(split).weighted(4));

            assertThat(out).hasSize(value.length + 2); // the class: its length and one letter
            assertThat(Arrays.copyOf(out, id)).isEqualTo(Arrays.copyOf(value, id));
            assertThat(Arrays.copyOfRange(out, id + 14, out.length))
                    .isEqualTo(Arrays.copyOfRange(value, id + 12, value.length));
            assertThat(serde.decode(out)).isEqualTo(read.withSplit(split).weighted(4));
            assertThat(serde.patched("train", out, serde.decode(out))).isSameAs(out);
        }
    }

    @Test
    void classesKeepTheirOrderAndTheFirstWinsATie() {
        Map<String, ?> label = Map.of(
                "classes",
                List.of(Map.of("name", "z", "share", 0.5), Map.of("name", "a", "share", 0.5)),
                "multilabel",
                List.of(Map.of("name", "indoors", "share", 1.0), Map.of("name", "dark", "share", 0.25)),
                "annotation",
                Map.of("id", "17", "annotator", "ann", "agreement", 0.5, "confidence", 1.0));

        Label read = serde.decode(writer.value(Map.of("id", "t", "text", "x", "label", label)))
                .label();

        assertThat(read.classes().keySet()).containsExactly("z", "a");
        assertThat(read.mainClass()).contains("z");
        assertThat(read.multilabel().keySet()).containsExactly("indoors", "dark");
        assertThat(read.annotation())
                .contains(new Annotation(
                        Optional.of("17"), Optional.of("ann"), OptionalDouble.of(0.5), OptionalDouble.of(1)));
    }

    @Test
    void independentClassesAreALabelAndAnAnnotationAloneIsNone() {
        assertThat(label(Map.of("multilabel", List.of(Map.of("name", "dark", "share", 0.25))))
                        .isEmpty())
                .isFalse();
        assertThat(label(Map.of("annotation", Map.of("annotator", "ann"))).isEmpty())
                .isTrue();
    }

    private Label label(Map<String, ?> plain) {
        return serde.decode(writer.value(Map.of("id", "t", "text", "x", "label", plain)))
                .label();
    }

    @Test
    void noneOrTwoOfTheKindsAreAFault() {
        assertFault(Map.of("id", "t"), "exactly one of media, text, row, series and reference must be set, found none");
        assertFault(
                Map.of("id", "t", "text", "x", "media", media("IMAGE", "image/png")),
                "exactly one of media, text, row, series and reference must be set, found 2");
    }

    @Test
    void twoValuesInACellAreAFault() {
        Map<String, ?> cell = Map.of("column", "c", "number", 1.0, "category", "one");
        assertFault(
                Map.of("id", "t", "row", Map.of("cells", List.of(cell))),
                "a cell must have one value or none, found 2 in column c");
    }

    @Test
    void aClassThatIsNamedTwiceIsAFault() {
        assertFault(Map.of("id", "t", "text", "x", "label", classes("a", "a")), "a label names class a twice");
    }

    @Test
    void aCopyWithoutALineageIsAFault() {
        assertFault(
                Map.of("id", "t", "text", "x", "copy", 2),
                "the lineage is not valid: a copy has a number above 0 and a lineage, an original neither; found copy 2"
                        + " without one");
    }

    @Test
    void aWeightThatIsNotAboveZeroIsAFault() {
        assertFault(Map.of("id", "t", "text", "x", "weight", 0.0), "the weight must be above 0, found 0.0");
    }

    private static Map<String, ?> classes(String... names) {
        return Map.of(
                "classes",
                Stream.of(names)
                        .map(name -> Map.of("name", name, "share", 1.0 / names.length))
                        .toList());
    }

    private void assertFault(Map<String, ?> fields, String message) {
        assertThatThrownBy(() -> serde.decode(writer.value(fields)))
                .isInstanceOfSatisfying(
                        DataFault.class, fault -> assertThat(fault.reason()).isEqualTo(Reason.INVALID_SAMPLE))
                .hasMessage(message);
    }
}
