package dev.refract.copies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.sample.Box;
import dev.refract.sample.Bytes;
import dev.refract.sample.Instance;
import dev.refract.sample.Keypoint;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Point;
import dev.refract.sample.Polygon;
import dev.refract.sample.Sample;
import dev.refract.spec.Pipeline;
import dev.refract.spec.yaml.PipelineFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing wrong passes in silence: steps that work on nothing, and labels that a mirror falsifies, are said. */
class SampleFitTest {
    private static final Payload IMAGE = new Payload.Image(Bytes.of(new byte[] {1}), "image/png");

    @Test
    void stepsForAnotherKindOfDataAreSaid() {
        Sample text = Sample.original("t", 0, new Payload.Text("hello there"), Label.of("a"));

        assertThat(warnings("steps: [flip_horizontal]", text, text))
                .containsExactly(
                        "no step of this pipeline works on text, of which 2 samples came; its steps are for image");
        assertThat(warnings("steps: [word_swap]", text)).isEmpty();
        assertThat(warnings("copies: 0", text)).isEmpty();
    }

    @Test
    void classesWithASideThatAMirrorKeepsAreSaid() {
        String said = "copies may be mirrored and keep classes with a side: turn_left; media: [image: {class_pairs:"
                + " {turn_left: turn_right}}] swaps them";

        assertThat(warnings("steps: [flip_horizontal]", image("turn_left"), image("turn_right"), image("dog")))
                .containsExactly(said);
        assertThat(warnings(
                        "steps: [one_of: {steps: [{five_ten_crop: {mirrored: true}}, transpose]}]", image("turn_left")))
                .containsExactly(said);
        assertThat(warnings("steps: [rotate, five_ten_crop]", image("turn_left")))
                .isEmpty();
        assertThat(warnings(
                        "steps: [flip_horizontal]\nmedia: [image: {class_pairs: {turn_left: turn_right}}]",
                        image("turn_left")))
                .isEmpty();
    }

    @Test
    void bordersThatRepeatObjectsAreSaidWhereThereAreObjects() {
        assertThat(warnings("steps: [translate: {border: reflect}]", image("cat")))
                .isEmpty();
        assertThat(warnings("steps: [translate: {border: reflect}]", points("nose")))
                .containsExactly(
                        "objects came with 1 of the samples, and border: reflect shows what lies near the edge once more,"
                                + " where an object has no label; for images with objects use constant or replicate");
    }

    @Test
    void keypointsThatLookLikePairsAndAreKeptAreSaid() {
        assertThat(warnings("steps: [flip_horizontal]", points("oeil_gauche", "oeil_droit", "nez", "left_ear")))
                .containsExactly(
                        "copies may be mirrored and keep the names of keypoints that look like pairs: oeil_droit,"
                                + " oeil_gauche; media: [image: {keypoint_pairs: {…}}] swaps them");
        assertThat(warnings("steps: [flip_horizontal]", points("lefteye", "righteye", "L_Ear", "R_Ear", "nose")))
                .isEmpty();
    }

    /** Masks lose what is covered, outlines do not: they cannot have holes. */
    @Test
    void outlinesUnderCoverAreSaid() {
        Polygon corner = new Polygon(List.of(new Point(0, 0), new Point(2, 0), new Point(0, 2)));
        Instance outlined = new Instance(
                "cat", Optional.of(new Box(0, 0, 2, 2)), List.of(corner), Optional.empty(), List.of(), 1, Map.of());
        Sample sample = Sample.original("i", 0, IMAGE, Label.NONE.withInstances(List.of(outlined)));

        assertThat(warnings("steps: [rotate, {sometimes: {then: [coarse_dropout]}}, cutmix]", sample))
                .containsExactly("outlines came with 1 of the samples, and keep what coarse_dropout, cutmix covers;"
                        + " visibility says how much is seen, and the gate boxes_remain: {min_visibility: …} refuses"
                        + " objects that are hidden");
        assertThat(warnings("steps: [coarse_dropout]", points("nose"))).isEmpty();
    }

    private static Sample image(String category) {
        return Sample.original("i", 0, IMAGE, Label.of(category));
    }

    private static Sample points(String... names) {
        List<Keypoint> points = Stream.of(names)
                .map(name -> new Keypoint(name, new Point(1, 1), true))
                .toList();
        Instance instance = new Instance(
                "face", Optional.of(new Box(0, 0, 2, 2)), List.of(), Optional.empty(), points, 1, Map.of());
        return Sample.original("i", 0, IMAGE, Label.NONE.withInstances(List.of(instance)));
    }

    private static List<String> warnings(String augment, Sample... samples) {
        String[] parts = augment.split("\n", 2);
        Pipeline pipeline = PipelineFile.reader()
                .parse(Path.of("fit.yaml"), """
                        pipeline: fit
                        source: {topic: in}
                        augment: {%s}
                        %s
                        sink: {train: a, validation: b, test: c, rejected: d}
                        """.formatted(parts[0], parts.length > 1 ? parts[1] : ""))
                .orElseThrow();
        SampleFit fit = new SampleFit(Plan.of(pipeline));
        Stream.of(samples).forEach(fit::add);
        return fit.warnings();
    }
}
