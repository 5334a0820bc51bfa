package dev.refract.feed.coco;

import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.file.ImageFile;
import dev.refract.feed.file.JsonFile;
import dev.refract.feed.writer.ConversionLosses;
import dev.refract.feed.writer.LabelVocabulary;
import dev.refract.feed.writer.SplitWriter;
import dev.refract.sample.Instance;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes what {@link CocoReader} reads: {@code annotations.json} beside {@code images}. Annotations come after all
 * images in the document, so they wait in a file of their own until the end, however many there are.
 */
public final class CocoWriter implements SplitWriter {
    private final Path document;
    private final Path waiting;
    private final LabelVocabulary vocabulary;
    private final Writer images;
    private final Writer annotations;
    private long imageIds;
    private long annotationIds;

    public CocoWriter(Path side, LabelVocabulary vocabulary) throws IOException {
        this.vocabulary = vocabulary;
        document = side.resolve("annotations.json");
        waiting = side.resolve("annotations.part");
        images = Files.newBufferedWriter(document);
        annotations = Files.newBufferedWriter(waiting);
        images.write("{\"categories\": " + JsonFile.written(categories()) + ",\n\"images\": [");
    }

    private List<Map<String, Object>> categories() {
        List<Map<String, Object>> categories = new ArrayList<>();
        for (String name : vocabulary.classes()) {
            Map<String, Object> category = new LinkedHashMap<>();
            category.put("id", categories.size() + 1);
            category.put("name", name);
            if (!vocabulary.keypoints(name).isEmpty()) {
                category.put("keypoints", vocabulary.keypoints(name));
                category.put("skeleton", List.of());
            }
            categories.add(category);
        }
        return categories;
    }

    @Override
    public String imagePath(ImageFile picture) {
        return "images/" + picture.name();
    }

    @Override
    public int writeLabel(ImageFile picture, ConversionLosses losses) throws IOException, InvalidEntryException {
        SplitWriter.countClassLosses(picture.label(), losses);
        List<String> lines = new ArrayList<>();
        for (Instance instance : picture.label().instances()) {
            int category = vocabulary.classes().indexOf(instance.category()) + 1;
            Map<String, Object> annotation = new LinkedHashMap<>();
            annotation.put("id", annotationIds + lines.size() + 1);
            annotation.put("image_id", imageIds + 1);
            annotation.put("category_id", category);
            annotation.putAll(CocoAnnotation.written(instance, picture, vocabulary.keypoints(instance.category())));
            lines.add(JsonFile.written(annotation));
        }
        Map<String, Object> image = new LinkedHashMap<>();
        image.put("id", imageIds + 1);
        image.put("file_name", picture.name());
        image.put("width", picture.size().width());
        image.put("height", picture.size().height());
        images.write((imageIds == 0 ? "\n" : ",\n") + JsonFile.written(image));
        for (String line : lines) {
            annotations.write((annotationIds == 0 ? "\n" : ",\n") + line);
            annotationIds++;
        }
        imageIds++;
        return lines.size();
    }

    @Override
    public void close() throws IOException {
        annotations.close();
        try (Writer out = images) {
            out.write("],\n\"annotations\": [");
            try (var held = Files.newBufferedReader(waiting)) {
                held.transferTo(out);
            }
            out.write("]}\n");
        }
        Files.delete(waiting);
    }
}
