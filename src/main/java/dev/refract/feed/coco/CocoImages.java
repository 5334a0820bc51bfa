package dev.refract.feed.coco;

import com.fasterxml.jackson.databind.JsonNode;
import dev.refract.feed.dataset.FeedException;
import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.file.DatasetFolder;
import dev.refract.feed.file.ImageFinder;
import dev.refract.feed.file.MediaFileType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The images that a document lists and the folder that they are in.
 *
 * @param ids how often each id is given
 * @param names how often each file is named
 */
record CocoImages(Map<String, Integer> ids, Map<String, Integer> names, ImageFinder finder, List<String> notes) {

    static CocoImages of(JsonNode listed, Path document, Optional<Path> given) throws IOException {
        Map<String, Integer> ids = new HashMap<>();
        Map<String, Integer> names = new HashMap<>();
        for (JsonNode image : listed) {
            CocoId.of(image.path("id")).ifPresent(id -> ids.merge(id, 1, Integer::sum));
            names.merge(image.path("file_name").asText(), 1, Integer::sum);
        }
        DatasetFolder folder = given.isPresent() ? DatasetFolder.of(given.get()) : folder(listed, document);
        List<DatasetFolder.File> files = folder.listFiles().files();
        long images = files.stream()
                .filter(file -> MediaFileType.IMAGE.has(file.extension()))
                .count();
        List<String> notes = images <= names.size()
                ? List.of()
                : List.of(
                        (images - names.size()) + " images in " + folder.root().getFileName() + " are not listed in "
                                + document.getFileName() + " and stay out");
        return new CocoImages(ids, names, new ImageFinder(folder, files), notes);
    }

    /** Whether the document lists an image of this id. */
    boolean has(String id) {
        return ids.containsKey(id);
    }

    /** Why the labels of this image cannot be told from those of another. */
    Optional<String> fault(Optional<String> id, String name) {
        if (id.isPresent() && ids.getOrDefault(id.get(), 0) > 1) {
            return Optional.of("id " + id.get() + " is given to " + ids.get(id.get())
                    + " images, so that their annotations cannot be told apart");
        }
        return names.getOrDefault(name, 0) > 1
                ? Optional.of("file_name " + name + " is listed " + names.get(name)
                        + " times, each with annotations of its own")
                : Optional.empty();
    }

    DatasetFolder.File find(String name) throws InvalidEntryException {
        return finder.find(name, List.of(""));
    }

    /** The first place where any of the first images is. */
    private static DatasetFolder folder(JsonNode listed, Path document) throws IOException {
        Path beside = document.toAbsolutePath().normalize().getParent();
        Path above = beside.getParent() == null ? beside : beside.getParent();
        String stem = document.getFileName().toString().replaceFirst("\\.json$", "");
        String part = stem.substring(stem.lastIndexOf('_') + 1);
        Map<String, Path> places = new LinkedHashMap<>();
        places.put("its own folder", beside);
        places.put("images beside it", beside.resolve("images"));
        places.put(part + " beside it", beside.resolve(part));
        places.put(part + " in the folder above", above.resolve(part));
        places.put(
                "images/" + part + " in the folder above",
                above.resolve("images").resolve(part));
        places.put("images in the folder above", above.resolve("images"));
        for (Path place : places.values()) {
            DatasetFolder folder = DatasetFolder.of(place);
            if (Files.isDirectory(place)) {
                ImageFinder finder = new ImageFinder(folder, folder.listFiles().files());
                for (JsonNode image : listed) {
                    if (has(finder, image.path("file_name").asText())) {
                        return folder;
                    }
                }
            }
        }
        throw new FeedException("none of the images in " + document + " is in " + String.join(", ", places.keySet())
                + "; --images must name their folder");
    }

    private static boolean has(ImageFinder finder, String name) {
        try {
            finder.find(name, List.of(""));
            return true;
        } catch (InvalidEntryException e) {
            return false; // a name that leads outside is reported when its turn comes
        }
    }
}
