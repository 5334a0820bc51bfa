package dev.refract.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.augment.image.TestPictures;
import dev.refract.augment.image.codec.ImageFormat;
import dev.refract.copies.Plan;
import dev.refract.sample.Box;
import dev.refract.sample.Bytes;
import dev.refract.sample.Instance;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.sample.Span;
import dev.refract.spec.Pipeline;
import dev.refract.spec.yaml.PipelineFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bytedeco.opencv.global.opencv_core;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One check at decode: the same record is refused in every split, and whether or not a copy is made of it. */
class DecodeCheckTopologyTest {
    private static final Payload.Image PICTURE = TestPictures.payload(ImageFormat.PNG, 20, 10, opencv_core.CV_8UC3);

    @TempDir
    private Path state;

    static Stream<Arguments> broken() {
        byte[] whole = PICTURE.encoded().array();
        Payload cut = new Payload.Image(Bytes.of(Arrays.copyOf(whole, whole.length / 2)), "image/png");
        Payload text = new Payload.Image(Bytes.of("a text in a file called .png".getBytes(UTF_8)), "image/png");
        Label span = Label.of("a").withSpans(List.of(new Span(3, 50, "CITY")));
        List<Arguments> samples = List.of(
                Arguments.of("unreadable-media", cut, Label.of("a")),
                Arguments.of("unreadable-media", text, Label.of("a")),
                Arguments.of("label-outside-payload", PICTURE, boxed(new Box(100, 100, 120, 110))),
                Arguments.of("label-outside-payload", new Payload.Text("short"), span),
                Arguments.of("invalid-sample", new Payload.Text(""), Label.of("a")));
        return Stream.of("train", "validation", "test")
                .flatMap(side -> samples.stream()
                        .map(sample -> Arguments.of(side, sample.get()[0], sample.get()[1], sample.get()[2])));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aBrokenSampleIsRefusedOnEverySide(String side, String reason, Payload payload, Label label) {
        for (String augment : List.of("{copies: 0}", "{copies: 2, steps: [flip_horizontal: {}, word_swap: {}]}")) {
            try (PipelineRig rig = rig(side, augment)) {
                rig.send(Sample.original("bad", 1_700_000_000_000L, payload, label));
                rig.send(Sample.original("good", 1_700_000_000_000L, PICTURE, Label.of("a")));

                assertThat(rig.rejected()).singleElement().satisfies(letter -> {
                    assertThat(letter.node()).isEqualTo("decode");
                    assertThat(letter.reason().code()).isEqualTo(reason);
                });
                assertThat(rig.read(side)).isNotEmpty();
            }
        }
    }

    /** Header and end are whole, and a byte between them is not: only who decodes the pixels finds it. */
    @ParameterizedTest
    @ValueSource(strings = {"", "media: [image: {decode: lazy}]"})
    void pixelsAreDecodedOnceUnlessDecodeIsLazy(String media) {
        byte[] damaged = PICTURE.encoded().array().clone();
        damaged[damaged.length / 2] ^= 0x55;
        try (PipelineRig rig = rig("validation", "{copies: 0}\n" + media)) {
            rig.send(Sample.original(
                    "bad", 1_700_000_000_000L, new Payload.Image(Bytes.of(damaged), "image/png"), Label.of("a")));

            if (media.isEmpty()) {
                assertThat(rig.rejected())
                        .singleElement()
                        .satisfies(letter -> assertThat(letter.reason().code()).isEqualTo("unreadable-media"));
            } else {
                assertThat(rig.rejected()).isEmpty();
                assertThat(rig.read("validation")).hasSize(1);
            }
        }
    }

    private static Label boxed(Box box) {
        Instance instance = new Instance("a", Optional.of(box), List.of(), Optional.empty(), List.of(), 1, Map.of());
        return Label.NONE.withInstances(List.of(instance));
    }

    private PipelineRig rig(String side, String augment) {
        Pipeline pipeline = PipelineFile.reader()
                .parse(Path.of("check.yaml"), """
                        pipeline: checks
                        source: {topic: in}
                        split: {train: %d, validation: %d, test: %d}
                        augment: %s
                        sink: {train: train, validation: validation, test: test, rejected: rejected}
                        """.formatted(
                                side.equals("train") ? 1 : 0,
                                side.equals("validation") ? 1 : 0,
                                side.equals("test") ? 1 : 0,
                                augment))
                .orElseThrow();
        return new PipelineRig(pipeline, Plan.of(pipeline), state.resolve(Integer.toString(augment.length())));
    }
}
