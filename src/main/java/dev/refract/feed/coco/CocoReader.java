package dev.refract.feed.coco;

import com.fasterxml.jackson.databind.JsonNode;
import dev.refract.feed.dataset.DatasetEntry;
import dev.refract.feed.dataset.FeedException;
import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.dataset.RawSample;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.feed.file.DatasetFolder;
import dev.refract.feed.file.JsonFile;
import dev.refract.feed.file.MediaFile;
import dev.refract.feed.file.MediaFileType;
import dev.refract.sample.Instance;
import dev.refract.sample.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * COCO instances: one JSON document with {@code images}, {@code annotations} and {@code categories}. Every
 * listed image is a sample, with or without annotations.
 *
 * @param images folder of the images; when empty it is looked for where COCO and its heirs keep them
 */
public record CocoReader(Path document, Optional<Path> images) {

    public List<DatasetEntry> index() throws IOException {
        JsonNode root = JsonFile.document(document);
        Map<Long, CocoCategory> categories = CocoCategory.all(root.path("categories"));
        Map<Long, List<JsonNode>> annotations = new HashMap<>();
        root.path("annotations")
                .forEach(annotation -> annotations
                        .computeIfAbsent(annotation.path("image_id").asLong(), id -> new ArrayList<>())
                        .add(annotation));
        DatasetFolder folder = folder(root.path("images"));
        List<DatasetEntry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<Long> ids = new HashSet<>();
        int number = 0;
        for (JsonNode image : root.path("images")) {
            String place = document.getFileName() + " images[" + number++ + "]";
            String name = image.path("file_name").asText();
            long id = image.path("id").asLong();
            if (name.isEmpty()) {
                entries.add(DatasetEntry.skipped(place, place, SkipReason.MALFORMED, "an image needs a file_name"));
            } else if (!names.add(name) || !ids.add(id)) {
                entries.add(DatasetEntry.skipped(
                        place, place, SkipReason.REPEATED_ID, "file_name " + name + " or id " + id + " came before"));
            } else {
                List<JsonNode> of = annotations.getOrDefault(id, List.of());
                entries.add(DatasetEntry.of(name, name, () -> open(folder, image, name, of, categories)));
            }
        }
        return entries;
    }

    private static RawSample open(
            DatasetFolder folder,
            JsonNode image,
            String name,
            List<JsonNode> annotations,
            Map<Long, CocoCategory> categories)
            throws IOException, InvalidEntryException {
        Path path = folder.resolve(name);
        List<Instance> instances = new ArrayList<>();
        for (JsonNode annotation : annotations) {
            instances.add(CocoAnnotation.of(annotation, image, categories));
        }
        MediaFile file = MediaFile.read(path);
        return file.found(
                folder.nameOf(path), MediaFileType.IMAGE, MediaFile.Metadata.of(Label.NONE.withInstances(instances)));
    }

    /** The first place where any of the first images is. */
    private DatasetFolder folder(JsonNode listed) throws IOException {
        if (images.isPresent()) {
            return DatasetFolder.of(images.get());
        }
        Path beside = document.toAbsolutePath().normalize().getParent();
        Path above = beside.getParent() == null ? beside : beside.getParent();
        String stem = document.getFileName().toString().replaceFirst("\\.json$", "");
        String part = stem.substring(stem.lastIndexOf('_') + 1);
        Map<String, Path> places = new LinkedHashMap<>();
        places.put("its own folder", beside);
        places.put("images beside it", beside.resolve("images"));
        places.put(part + " in the folder above", above.resolve(part));
        places.put(
                "images/" + part + " in the folder above",
                above.resolve("images").resolve(part));
        places.put("images in the folder above", above.resolve("images"));
        for (Path place : places.values()) {
            for (JsonNode image : listed) {
                if (has(DatasetFolder.of(place), image.path("file_name").asText())) {
                    return DatasetFolder.of(place);
                }
            }
        }
        throw new FeedException("none of the images in " + document + " is in " + String.join(", ", places.keySet())
                + "; --images must name their folder");
    }

    private static boolean has(DatasetFolder place, String name) {
        try {
            return Files.isRegularFile(place.resolve(name));
        } catch (InvalidEntryException e) {
            return false; // a name that leads outside is reported when its turn comes
        }
    }
}
