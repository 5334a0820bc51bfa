package dev.refract.feed.yolo;

import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.file.ImageFile;
import dev.refract.feed.file.ImageSize;
import dev.refract.feed.file.JsonFile;
import dev.refract.feed.file.SplitNames;
import dev.refract.feed.writer.ConversionLosses;
import dev.refract.feed.writer.LabelVocabulary;
import dev.refract.feed.writer.SplitWriter;
import dev.refract.sample.Box;
import dev.refract.sample.Instance;
import dev.refract.sample.Point;
import dev.refract.sample.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes what {@link YoloReader} reads: {@code images} and {@code labels} in the split's folder, {@code data.yaml}
 * above. A file holds outlines when each of its objects has exactly one, otherwise boxes: trainers take a
 * file with both for outlines all through. What reaches beyond the image is cut at its edge.
 */
public record YoloWriter(Path side, LabelVocabulary vocabulary) implements SplitWriter {

    /** Writes the names of classes and the folders of splits, for trainers and for {@link YoloNames}. */
    public static void describe(Path root, LabelVocabulary vocabulary, Set<Split> sides) throws IOException {
        List<String> lines = new ArrayList<>();
        sides.forEach(side -> lines.add(key(side) + ": " + SplitNames.nameOf(side) + "/images"));
        lines.add("nc: " + vocabulary.classes().size());
        lines.add("names: " + JsonFile.written(vocabulary.classes()));
        Files.write(root.resolve(YoloNames.YAML.get(0)), lines);
    }

    private static String key(Split side) {
        return side == Split.VALIDATION ? "val" : SplitNames.nameOf(side);
    }

    @Override
    public String imagePath(ImageFile picture) {
        return "images/" + picture.name();
    }

    @Override
    public int writeLabel(ImageFile picture, ConversionLosses losses) throws IOException, InvalidEntryException {
        SplitWriter.countClassLosses(picture.label(), losses);
        List<Instance> instances = picture.label().instances();
        boolean outlines = instances.stream()
                .allMatch(instance ->
                        instance.mask().isEmpty() && instance.polygons().size() == 1);
        List<String> lines = new ArrayList<>();
        for (Instance instance : instances) {
            Optional<Box> inside = picture.boundsInside(instance);
            losses.addIf(inside.isEmpty(), NO_VISIBLE_BOX);
            if (inside.isPresent()) {
                int number = vocabulary.classes().indexOf(instance.category());
                lines.add(
                        outlines
                                ? YoloLabel.outline(number, corners(instance, picture.size()), picture.size())
                                : YoloLabel.box(number, inside.get(), picture.size()));
                if (outlines) {
                    losses.addIf(!instance.keypoints().isEmpty(), "keypoints of objects");
                } else {
                    SplitWriter.countBoxOnlyLosses(instance, losses);
                }
            }
        }
        Path labels = side.resolve("labels").resolve(picture.stem() + ".txt");
        Files.createDirectories(labels.getParent());
        Files.write(labels, lines);
        return lines.size();
    }

    /** Each corner moved into the image; an outline that lies in it stays as it is. */
    private static List<Point> corners(Instance instance, ImageSize size) {
        return instance.polygons().get(0).corners().stream()
                .map(corner -> new Point(
                        Math.min(Math.max(corner.x(), 0), size.width()),
                        Math.min(Math.max(corner.y(), 0), size.height())))
                .toList();
    }
}
