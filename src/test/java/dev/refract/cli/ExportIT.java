package dev.refract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.cli.session.Session;
import dev.refract.feed.DatasetReader;
import dev.refract.feed.dataset.DatasetOptions;
import dev.refract.feed.dataset.ReadResult;
import dev.refract.sample.Box;
import dev.refract.sample.Instance;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Labels stay true from end to end: labels that move with their copies leave as files, as they were published. */
class ExportIT {
    private static final String VOC = """
        <annotation><filename>%d.png</filename>
          <object><name>disc</name><bndbox>
            <xmin>%d</xmin><ymin>11</ymin><xmax>%d</xmax><ymax>30</ymax></bndbox></object>
        </annotation>
        """;

    @TempDir
    private Path folder;

    @Test
    void whatWasPublishedIsInTheFiles() throws IOException {
        Path pipeline = Files.writeString(folder.resolve("discs.yaml"), """
            pipeline: discs
            source: {topic: discs.in}
            split: {train: 0.6, validation: 0.2, test: 0.2}
            augment: {copies: 3, steps: [flip_horizontal, rotate: {angle_range: [-30, 30]}]}
            sink: {train: discs.train, validation: discs.validation, test: discs.test, rejected: discs.rejected}
            """);
        for (int i = 0; i < 30; i++) {
            draw(i);
        }
        Path data = folder.resolve("data");
        Path out = folder.resolve("out");

        CommandRig.Ended never = CommandRig.run("export", pipeline, "--format", "coco", "--out", out, "--data", data);
        CommandRig.Ended run = CommandRig.run("run", pipeline, "--input", folder.resolve("discs"), "--data", data);
        CommandRig.Ended coco = CommandRig.run("export", pipeline, "--format", "coco", "--out", out, "--data", data);
        CommandRig.Ended again = CommandRig.run("export", pipeline, "--format", "yolo", "--out", out, "--data", data);
        CommandRig.Ended unknown = CommandRig.run("export", pipeline, "--format", "tsv", "--out", out, "--data", data);

        assertThat(never)
                .isEqualTo(new CommandRig.Ended(
                        1, "", "refract: Topic discs.train does not exist: run the pipeline first\n"));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(coco.code()).as(coco.err()).isZero();
        assertThat(again)
                .isEqualTo(
                        new CommandRig.Ended(1, "", "refract: " + out + " is not empty; name a new or empty folder\n"));
        assertThat(unknown)
                .isEqualTo(new CommandRig.Ended(
                        2,
                        "",
                        "refract: no format tsv to export to; there are"
                                + " image-folder, pascal-voc, coco, yolo, csv, json-lines\n"));
        try (Session session = Session.embedded(data)) {
            for (String side : List.of("train", "validation", "test")) {
                List<Shown> published = new ArrayList<>();
                session.samples("discs." + side, sample -> published.add(shown(sample)));
                assertThat(published).isNotEmpty();
                assertThat(read(out.resolve(side))).containsExactlyInAnyOrderElementsOf(published);
                assertThat(coco.out()).containsPattern(side + " +" + published.size() + " ");
            }
        }
    }

    private void draw(int number) throws IOException {
        int left = number % 10 * 3;
        BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        Graphics pen = image.getGraphics();
        pen.setColor(new Color(90 + number, 200, 255 - number));
        pen.fillOval(left, 10, 20, 20);
        pen.dispose();
        Path images = Files.createDirectories(folder.resolve("discs/JPEGImages"));
        ImageIO.write(image, "png", images.resolve(number + ".png").toFile());
        Path annotations = Files.createDirectories(folder.resolve("discs/Annotations"));
        Files.writeString(annotations.resolve(number + ".xml"), VOC.formatted(number, left + 1, left + 20));
    }

    private static List<Shown> read(Path side) {
        List<Shown> read = new ArrayList<>();
        DatasetReader.open(side, DatasetOptions.DEFAULT).read().forEach(outcome -> {
            assertThat(outcome).isInstanceOf(ReadResult.Read.class);
            read.add(shown(((ReadResult.Read) outcome).sample()));
        });
        return read;
    }

    /** An image and its objects, their boxes to a millionth of a pixel. */
    private record Shown(Payload image, List<Instance> objects) {}

    private static Shown shown(Sample sample) {
        return new Shown(
                sample.payload(),
                sample.label().instances().stream()
                        .map(instance -> Instance.boxed(
                                instance.category(), rounded(instance.box().orElseThrow())))
                        .toList());
    }

    private static Box rounded(Box box) {
        return new Box(micro(box.left()), micro(box.top()), micro(box.right()), micro(box.bottom()));
    }

    private static double micro(double pixels) {
        return Math.round(pixels * 1e6) / 1e6;
    }
}
