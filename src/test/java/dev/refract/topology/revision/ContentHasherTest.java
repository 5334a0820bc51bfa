package dev.refract.topology.revision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.sample.Annotation;
import dev.refract.sample.Box;
import dev.refract.sample.Bytes;
import dev.refract.sample.Cell;
import dev.refract.sample.Event;
import dev.refract.sample.Instance;
import dev.refract.sample.Kind;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.sample.Span;
import dev.refract.sample.Split;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Exactly once: equal content has one hash, however it was written; any other content has another. */
class ContentHasherTest {
    private static final String SHA_256 = "0".repeat(64);

    private static final Sample TEXT = Sample.original("t", 5, new Payload.Text("some words"), Label.of("a"));

    private final ContentHasher hasher = new ContentHasher();

    @Test
    void timeAndWhatThePipelineDecidesAreNotContent() {
        Sample later = Sample.original("t", 99, TEXT.payload(), TEXT.label());

        assertThat(hasher.of(later)).isEqualTo(hasher.of(TEXT));
        assertThat(hasher.of(TEXT.withSplit(Split.TEST).withRevision(3).weighted(2)))
                .isEqualTo(hasher.of(TEXT));
    }

    @Test
    void theOrderOfAttributesIsNotContent() {
        Map<String, String> backwards = new LinkedHashMap<>();
        backwards.put("b", "2");
        backwards.put("a", "1");
        Map<String, String> forwards = new LinkedHashMap<>();
        forwards.put("a", "1");
        forwards.put("b", "2");

        assertThat(hasher.of(TEXT.withAttributes(backwards))).isEqualTo(hasher.of(TEXT.withAttributes(forwards)));
    }

    /** Samples that differ in one thing each, and that look alike when they are written without lengths or marks. */
    static Stream<List<Sample>> pairs() {
        Bytes large = Bytes.of(new byte[5_000]);
        byte[] other = new byte[5_000];
        other[4_999] = 1;
        Instance object = Instance.boxed("cell", new Box(0, 0, 4, 4));
        return Stream.of(
                List.of(TEXT, text("some word", "a")),
                List.of(TEXT, text("some words", "b")),
                List.of(TEXT, TEXT.withGroup("g")),
                List.of(TEXT, TEXT.withAttributes(Map.of("k", "v"))),
                List.of(TEXT.withAttributes(Map.of("k", "v")), TEXT.withAttributes(Map.of("kv", ""))),
                List.of(with(new Payload.Image(large, "image/png")), with(new Payload.Image(large, "image/jpeg"))),
                List.of(
                        with(new Payload.Image(large, "image/png")),
                        with(new Payload.Image(Bytes.of(other), "image/png"))),
                List.of(with(new Payload.Image(large, "image/png")), with(new Payload.Video(large, "image/png"))),
                List.of(with(new Payload.Image(large, "image/png")), with(new Payload.Volume(large, "image/png"))),
                List.of(
                        with(new Payload.Reference(Kind.IMAGE, "u", SHA_256, 1, "image/png")),
                        with(new Payload.Reference(Kind.VIDEO, "u", SHA_256, 1, "image/png"))),
                List.of(row(new Cell.Numeric(1)), row(new Cell.Integral(1))),
                List.of(row(new Cell.Bool(true)), row(new Cell.Category("true"))),
                List.of(row(new Cell.Timestamp(1)), row(new Cell.Integral(1))),
                List.of(row(new Cell.Numeric(1)), row(new Cell.Category("1"))),
                List.of(row(new Cell.Missing()), row(new Cell.Numeric(0))),
                List.of(labeled(Label.NONE), labeled(Label.NONE.withSpans(List.of(new Span(0, 1, "x"))))),
                List.of(
                        labeled(Label.NONE.withSpans(List.of(new Span(0, 1, "x")))),
                        labeled(Label.NONE.withSpans(List.of(new Span(0, 2, "x"))))),
                List.of(TEXT, labeled(Label.NONE.withMultilabel(Map.of("a", 1.0)))),
                List.of(TEXT, labeled(TEXT.label().withAnnotation(annotated("ann")))),
                List.of(
                        labeled(TEXT.label().withAnnotation(annotated("ann"))),
                        labeled(TEXT.label().withAnnotation(annotated("bob")))),
                List.of(labeled(Label.NONE), labeled(Label.NONE.withEvents(List.of(new Event(0, 1, "x"))))),
                List.of(
                        labeled(Label.NONE.withInstances(List.of(object))),
                        labeled(Label.NONE.withInstances(List.of(Instance.boxed("cell", new Box(0, 0, 4, 5)))))),
                List.of(
                        labeled(Label.NONE.withInstances(List.of(object))),
                        labeled(Label.NONE.withInstances(List.of(object, object)))));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void otherContentHasAnotherHash(List<Sample> pair) {
        assertThat(hasher.of(pair.get(0))).isNotEqualTo(hasher.of(pair.get(1)));
    }

    /** A hasher that saw a large sample gives a small one the hash it always had. */
    @Test
    void whatCameBeforeLeavesNoTrace() {
        ContentHash alone = hasher.of(TEXT);
        hasher.of(text("x".repeat(10_000), "a"));

        assertThat(hasher.of(TEXT)).isEqualTo(alone);
    }

    /** The stores of running pipelines hold these bits. */
    @Test
    void staysAsItIs() {
        assertThat(hasher.of(TEXT)).isEqualTo(new ContentHash(-7644218641966048651L, -4261682246544772073L));
    }

    private static Sample text(String text, String category) {
        return Sample.original("t", 5, new Payload.Text(text), Label.of(category));
    }

    private static Sample with(Payload payload) {
        return Sample.original("t", 5, payload, Label.of("a"));
    }

    private static Annotation annotated(String annotator) {
        return new Annotation(Optional.empty(), Optional.of(annotator), OptionalDouble.empty(), OptionalDouble.empty());
    }

    private static Sample labeled(Label label) {
        return Sample.original("t", 5, new Payload.Text("some words"), label);
    }

    private static Sample row(Cell cell) {
        return with(new Payload.Row(Map.of("x", cell)));
    }
}
