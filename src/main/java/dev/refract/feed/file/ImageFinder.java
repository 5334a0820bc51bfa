package dev.refract.feed.file;

import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.dataset.SkipReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the image that an annotation names. Cameras and Windows write {@code a.JPG} where an annotation says {@code
 * a.jpg}, tools leave the extension out, and a path may be that of the annotator's machine: then the file of the same
 * name counts, and after it the only one of the same stem. Only files of the data set are found.
 */
public final class ImageFinder {
    private final DatasetFolder folder;
    private final Map<String, DatasetFolder.File> exact = new HashMap<>();
    private final Map<String, List<DatasetFolder.File>> folded = new HashMap<>();
    private final Map<String, List<DatasetFolder.File>> stems = new HashMap<>();

    /** Looks among {@code files} of the folder, of which those that are no images are passed over. */
    public ImageFinder(DatasetFolder folder, List<DatasetFolder.File> files) {
        this.folder = folder;
        for (DatasetFolder.File file : files) {
            if (MediaFileType.IMAGE.has(file.extension())) {
                exact.put(file.name(), file);
                add(folded, file.name(), file);
                add(stems, stem(file.name()), file);
            }
        }
    }

    /**
     * The image that {@code named} means.
     *
     * @param places folders relative to the data set in which it may be, the likeliest first; empty for the data set's
     *     own
     * @throws InvalidEntryException {@code no-media}, or {@code outside-folder} when the name leads out of the data set
     *     and no file of that name is in it
     */
    public DatasetFolder.File find(String named, List<String> places) throws InvalidEntryException {
        String path = named.replace('\\', '/');
        String name = path.substring(path.lastIndexOf('/') + 1);
        Optional<DatasetFolder.File> found = first(exact, path, places)
                .or(() -> only(folded, path, places))
                .or(() -> only(folded, name, places))
                .or(() -> byStem(name, places));
        if (found.isPresent()) {
            return found.get();
        }
        folder.resolve(named);
        throw new InvalidEntryException(SkipReason.NO_MEDIA, "no such file: " + named);
    }

    /** The only image whose name without its extension is {@code stem}, in the first of the places that has one. */
    public Optional<DatasetFolder.File> byStem(String stem, List<String> places) {
        return only(stems, stem, places)
                .or(() ->
                        MediaFileType.IMAGE.has(extension(stem)) ? only(stems, stem(stem), places) : Optional.empty());
    }

    private static Optional<DatasetFolder.File> first(
            Map<String, DatasetFolder.File> files, String name, List<String> places) {
        return places.stream()
                .map(place -> files.get(in(place, name)))
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    private static Optional<DatasetFolder.File> only(
            Map<String, List<DatasetFolder.File>> files, String name, List<String> places) {
        return places.stream()
                .map(place -> files.getOrDefault(in(place, name).toLowerCase(Locale.ROOT), List.of()))
                .filter(found -> found.size() == 1)
                .map(found -> found.get(0))
                .findFirst();
    }

    private static void add(Map<String, List<DatasetFolder.File>> files, String name, DatasetFolder.File file) {
        files.computeIfAbsent(name.toLowerCase(Locale.ROOT), none -> new ArrayList<>())
                .add(file);
    }

    private static String in(String place, String name) {
        return place.isEmpty() ? name : place + "/" + name;
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= name.lastIndexOf('/') ? name : name.substring(0, dot);
    }
}
