package dev.refract.feed.coco;

import com.fasterxml.jackson.databind.JsonNode;
import dev.refract.feed.dataset.DatasetContents;
import dev.refract.feed.dataset.DatasetEntry;
import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.dataset.RawSample;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.feed.file.DatasetFolder;
import dev.refract.feed.file.ImageSize;
import dev.refract.feed.file.JsonFile;
import dev.refract.feed.file.MediaFile;
import dev.refract.feed.file.MediaFileType;
import dev.refract.feed.file.StatedSplits;
import dev.refract.sample.Instance;
import dev.refract.sample.Label;
import dev.refract.sample.Split;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * COCO instances: one JSON document with {@code images}, {@code annotations} and {@code categories}. Every
 * listed image is a sample, with or without annotations. Ids are texts: {@code 7} and {@code "7"} are one id, as they
 * are for whoever wrote them.
 *
 * @param images folder of the images; when empty it is looked for where COCO and its heirs keep them
 * @param split of the document's images; {@code UNASSIGNED} where it states none
 * @param keepsSplits whether folders in the names of images state a split, where the document does not
 * @param prefix of names in keys and ids, which tells documents of one data set apart; empty for the only one
 */
public record CocoReader(Path document, Optional<Path> images, Split split, boolean keepsSplits, String prefix) {

    /** One entry for each image, and one for each annotation that belongs to none. */
    public DatasetContents index() throws IOException {
        JsonNode root = JsonFile.document(document);
        Map<String, CocoCategory> categories = CocoCategory.all(root.path("categories"));
        Map<String, List<JsonNode>> annotations = new HashMap<>();
        List<DatasetEntry> entries = new ArrayList<>();
        CocoImages listed = CocoImages.of(root.path("images"), document, images);
        StatedSplits splits = split == Split.UNASSIGNED && keepsSplits
                ? StatedSplits.ofFolders(listed.names().keySet())
                : StatedSplits.NONE;
        Map<String, JsonNode> read = new HashMap<>();
        int number = 0;
        for (JsonNode annotation : root.path("annotations")) {
            String place = prefix + document.getFileName() + " annotations[" + number++ + "]";
            Optional<String> image = CocoId.of(annotation.path("image_id"));
            if (image.isEmpty() || !listed.has(image.get())) {
                String found = image.map(id -> "image_id " + id + " is no image of the document")
                        .orElse("an annotation needs an image_id");
                entries.add(DatasetEntry.skipped(place, place, SkipReason.INVALID_LABEL, found));
            } else if (isRepeated(annotation, read)) {
                String found = "repeats annotation " + annotation.path("id").asText() + " word for word";
                entries.add(DatasetEntry.skipped(place, place, SkipReason.REPEATED_ID, found));
            } else {
                annotations
                        .computeIfAbsent(image.get(), none -> new ArrayList<>())
                        .add(annotation);
            }
        }
        number = 0;
        for (JsonNode image : root.path("images")) {
            String place = prefix + document.getFileName() + " images[" + number++ + "]";
            String name = image.path("file_name").asText();
            Optional<String> id = CocoId.of(image.path("id"));
            Optional<String> fault = listed.fault(id, name);
            if (name.isEmpty() || id.isEmpty()) {
                String needs = name.isEmpty() ? "an image needs a file_name" : name + " needs an id";
                entries.add(DatasetEntry.skipped(place, place, SkipReason.MALFORMED, needs));
            } else if (fault.isPresent()) {
                entries.add(DatasetEntry.skipped(place, place, SkipReason.REPEATED_ID, fault.get()));
            } else {
                List<JsonNode> of = annotations.getOrDefault(id.get(), List.of());
                entries.add(DatasetEntry.of(
                        prefix + name, prefix + name, () -> open(listed, image, name, of, categories, splits)));
            }
        }
        return new DatasetContents(entries, prefix.isEmpty() ? listed.notes() : List.of());
    }

    /** Tools that merge documents write some annotations twice; an object is there once. */
    private static boolean isRepeated(JsonNode annotation, Map<String, JsonNode> read) {
        return CocoId.of(annotation.path("id"))
                .map(id -> annotation.equals(read.putIfAbsent(id, annotation)))
                .orElse(false);
    }

    private RawSample open(
            CocoImages listed,
            JsonNode image,
            String name,
            List<JsonNode> annotations,
            Map<String, CocoCategory> categories,
            StatedSplits splits)
            throws IOException, InvalidEntryException {
        DatasetFolder.File found = listed.find(name);
        List<Instance> instances = new ArrayList<>();
        for (JsonNode annotation : annotations) {
            instances.add(CocoAnnotation.of(annotation, image, categories));
        }
        MediaFile file = MediaFile.read(found.path());
        ImageSize.requireDeclared(
                file.content(),
                image.path("width").asDouble(),
                image.path("height").asDouble());
        return file.found(
                prefix + found.name(),
                MediaFileType.IMAGE,
                MediaFile.Metadata.of(Label.NONE.withInstances(instances))
                        .withSplit(split == Split.UNASSIGNED ? splits.of(name) : split));
    }
}
