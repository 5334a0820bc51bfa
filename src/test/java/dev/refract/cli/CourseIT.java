package dev.refract.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.cli.session.Session;
import dev.refract.kafka.HeaderNames;
import dev.refract.kafka.TopicReader;
import dev.refract.sample.Split;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Leak-free: the course, run in order in one folder, puts no origin on two sides, not even over all lessons together. */
@Timeout(300)
class CourseIT {
    private static final int COUNT = 60;

    private static final String VOC = """
        <annotation><filename>%d.png</filename><size><width>32</width><height>24</height><depth>3</depth></size>
        <object><name>%s</name><bndbox><xmin>2</xmin><ymin>2</ymin><xmax>20</xmax><ymax>18</ymax></bndbox></object>
        </annotation>
        """;

    @TempDir
    private Path folder;

    @Test
    void noOriginIsOnTwoSides() throws IOException {
        Map<Split, Set<String>> origins = new EnumMap<>(Split.class);
        try (Session cluster = Session.embedded(Files.createDirectories(folder.resolve("data")))) {
            Path table = rows();
            run("01-images", classFolders("pictures", 0));
            run("02-boxes", boxes());
            run("03-text", texts("titles.csv", "title,tag", "%s"), "--text", "title", "--label", "tag");
            run("04-rows", table, "--no-header", "--label", "last");
            run(
                    "05-everything",
                    texts("notes.csv", "note,finding,patient", "%s,p%d"),
                    "--text",
                    "note",
                    "--label",
                    "finding",
                    "--group",
                    "patient");
            run("06-shared", classFolders("traffic", 100));
            run("07-smote", table, "--no-header", "--label", "last");
            for (String lesson : List.of("pictures", "cells", "titles", "rows", "clinic", "traffic", "smote")) {
                for (Split split : List.of(Split.TRAIN, Split.VALIDATION, Split.TEST)) {
                    String topic = lesson + "." + split.name().toLowerCase(Locale.ROOT);
                    List<String> ids = TopicReader.read(
                            cluster.connection(),
                            topic,
                            record -> new String(
                                    record.headers()
                                            .lastHeader(HeaderNames.ORIGIN)
                                            .value(),
                                    UTF_8));
                    assertThat(ids).as(topic).isNotEmpty();
                    origins.computeIfAbsent(split, any -> new TreeSet<>()).addAll(ids);
                }
            }
        }

        assertThat(origins.get(Split.TRAIN)).doesNotContainAnyElementsOf(origins.get(Split.VALIDATION));
        assertThat(origins.get(Split.TRAIN)).doesNotContainAnyElementsOf(origins.get(Split.TEST));
        assertThat(origins.get(Split.VALIDATION)).doesNotContainAnyElementsOf(origins.get(Split.TEST));
    }

    private void run(String lesson, Path input, Object... options) {
        List<Object> words = new ArrayList<>(List.of(
                "run", Path.of("topologies", lesson + ".yaml"), "--input", input, "--data", folder.resolve("data")));
        Collections.addAll(words, options);
        CommandRig.Ended ended = CommandRig.run(words.toArray());
        assertThat(ended.code()).as(lesson + ": " + ended.err()).isZero();
        assertThat(ended.out()).as(lesson).doesNotContain("MISSING");
    }

    private Path classFolders(String name, int shade) throws IOException {
        for (int i = 0; i < COUNT; i++) {
            draw(Files.createDirectories(folder.resolve(name).resolve(kind(i))).resolve(i + ".png"), shade + i);
        }
        return folder.resolve(name);
    }

    private Path boxes() throws IOException {
        Path cells = folder.resolve("cells");
        for (int i = 0; i < COUNT; i++) {
            draw(Files.createDirectories(cells.resolve("JPEGImages")).resolve(i + ".png"), 50 + i);
            Path annotation =
                    Files.createDirectories(cells.resolve("Annotations")).resolve(i + ".xml");
            Files.writeString(annotation, VOC.formatted(i, kind(i)));
        }
        return cells;
    }

    private static void draw(Path file, int shade) throws IOException {
        BufferedImage image = new BufferedImage(32, 24, BufferedImage.TYPE_INT_RGB);
        Graphics pen = image.getGraphics();
        pen.setColor(new Color(90 + shade % 100, 200 - shade, 255 - shade));
        pen.fillOval(shade % 8, 2, 18, 16);
        pen.dispose();
        ImageIO.write(image, "png", file.toFile());
    }

    private Path texts(String name, String header, String end) throws IOException {
        return lines(
                name,
                header,
                i -> "the quick brown fox number " + i + " jumps over the lazy dog," + end.formatted(kind(i), i));
    }

    /** As mammography.csv has them: six numbers and a class in quotation marks. */
    private Path rows() throws IOException {
        return lines(
                "rows.csv",
                null,
                i -> IntStream.range(0, 6)
                                .mapToObj(column -> Double.toString((i * 7 + column * 13) % 31 / 10.0 - 1))
                                .collect(Collectors.joining(","))
                        + (i % 4 == 0 ? ",'1'" : ",'-1'"));
    }

    private Path lines(String name, String header, IntFunction<String> line) throws IOException {
        List<String> lines = new ArrayList<>();
        if (header != null) {
            lines.add(header);
        }
        IntStream.range(0, COUNT).mapToObj(line).forEach(lines::add);
        return Files.write(folder.resolve(name), lines);
    }

    private static String kind(int number) {
        return number % 4 == 0 ? "rare" : "common";
    }
}
