package dev.refract.feed.yolo;

import dev.refract.feed.dataset.DatasetEntry;
import dev.refract.feed.dataset.FeedException;
import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.feed.file.DatasetFolder;
import dev.refract.feed.file.MediaFileType;
import dev.refract.feed.file.SplitNames;
import dev.refract.feed.file.StatedSplits;
import dev.refract.feed.file.TextFile;
import dev.refract.sample.Split;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads the splits of a YOLO data set: the folders and lists that {@code data.yaml} names; without one the lists {@code
 * train.txt}, {@code val.txt} and {@code test.txt} at its top; without these the names of folders.
 */
final class YoloSplits {
    /**
     * What was read.
     *
     * @param splits of the images
     * @param missing an entry for each line of a list that names no image
     * @param lists names of the lists
     */
    record Stated(StatedSplits splits, List<DatasetEntry> missing, Set<String> lists) {}

    private final Set<String> images = new LinkedHashSet<>();
    private final Map<String, DatasetFolder.File> lists = new LinkedHashMap<>();
    private final StatedSplits.Builder splits = new StatedSplits.Builder();
    private final List<DatasetEntry> missing = new ArrayList<>();

    private YoloSplits(List<DatasetFolder.File> files) {
        for (DatasetFolder.File file : files) {
            if (MediaFileType.IMAGE.has(file.extension())) {
                images.add(file.name());
            } else if (file.extension().equals("txt")) {
                lists.put(file.name(), file);
            }
        }
    }

    /**
     * What is stated about the images among {@code files}.
     *
     * @param keeps whether it counts; otherwise only the lists are found
     * @throws FeedException when a split is stated whose images cannot be told, or one image is put on two sides
     */
    static Stated of(YoloNames names, List<DatasetFolder.File> files, boolean keeps) throws IOException {
        YoloSplits reader = new YoloSplits(files);
        Map<Split, List<String>> sides = new LinkedHashMap<>();
        names.yaml().ifPresent(yaml -> sides.putAll(yaml.sides()));
        Set<String> lists = new LinkedHashSet<>();
        for (DatasetFolder.File list : reader.lists.values()) {
            Split split = SplitNames.of(list.name()
                    .substring(list.name().lastIndexOf('/') + 1, list.name().length() - ".txt".length()));
            if (split != Split.UNASSIGNED && namesImages(list)) {
                lists.add(list.name());
                if (names.yaml().isEmpty() || names.yaml().get().sides().isEmpty()) {
                    sides.computeIfAbsent(split, none -> new ArrayList<>()).add(list.name());
                }
            }
        }
        if (!keeps) {
            return new Stated(StatedSplits.NONE, List.of(), lists);
        }
        StatedSplits splits = sides.isEmpty() ? StatedSplits.ofFolders(reader.images) : reader.read(names, sides);
        return new Stated(splits, reader.missing, lists);
    }

    /** Whether a text file is a list of images and not the label of one. */
    private static boolean namesImages(DatasetFolder.File list) throws IOException {
        try (Stream<String> lines = Files.lines(list.path())) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .findFirst()
                    .filter(line -> MediaFileType.IMAGE.has(new DatasetFolder.File(line, list.path()).extension()))
                    .isPresent();
        } catch (UncheckedIOException e) {
            return false; // not text
        }
    }

    private StatedSplits read(YoloNames names, Map<Split, List<String>> sides) throws IOException {
        String by =
                names.yaml().map(yaml -> yaml.file().getFileName().toString()).orElse("a list of the data set");
        String below = names.yaml().flatMap(YoloYaml::path).orElse("");
        Map<Split, String> unknown = new TreeMap<>();
        for (Map.Entry<Split, List<String>> side : sides.entrySet()) {
            for (String place : side.getValue()) {
                String whole = below.isEmpty() || place.startsWith("/") ? place : below + "/" + place;
                if (!put(whole, side.getKey(), by)) {
                    unknown.put(side.getKey(), place);
                }
            }
        }
        StatedSplits byFolders = StatedSplits.ofFolders(images);
        StatedSplits stated = splits.build();
        for (String image : images) {
            Split folder = byFolders.byName().getOrDefault(image, Split.UNASSIGNED);
            if (!stated.byName().containsKey(image) && unknown.containsKey(folder)) {
                splits.put(image, folder, by);
            }
        }
        StatedSplits complete = splits.build();
        if (!unknown.isEmpty() && !complete.byName().keySet().containsAll(images)) {
            throw new FeedException(by + " puts " + unknown.values() + " in "
                    + unknown.keySet().stream().map(SplitNames::nameOf).toList()
                    + ", which is not below the data set, and images are left that may be meant; --all-in or"
                    + " --stated-splits ignore reads them");
        }
        return complete;
    }

    /** Notes the images of a folder or a list; false when there is neither. */
    private boolean put(String written, Split split, String by) throws IOException {
        for (String place : candidates(written)) {
            DatasetFolder.File list = lists.get(place);
            if (list != null) {
                putList(list, split);
                return true;
            }
            String prefix = place.isEmpty() ? "" : place + "/";
            List<String> below =
                    images.stream().filter(image -> image.startsWith(prefix)).toList();
            if (!below.isEmpty()) {
                below.forEach(image -> splits.put(image, split, by));
                return true;
            }
        }
        return false;
    }

    private void putList(DatasetFolder.File list, Split split) throws IOException {
        String text;
        try {
            text = TextFile.read(list.path());
        } catch (InvalidEntryException e) {
            throw new FeedException(list.name() + ": " + e.getMessage(), e);
        }
        int number = 0;
        for (String line : text.lines().map(String::strip).toList()) {
            number++;
            Optional<String> image =
                    candidates(line).stream().filter(images::contains).findFirst();
            image.ifPresent(name -> splits.put(name, split, list.name()));
            if (image.isEmpty() && !line.isEmpty()) {
                String place = list.name() + " line " + number;
                missing.add(DatasetEntry.skipped(place, place, SkipReason.NO_MEDIA, "no such file: " + line));
            }
        }
    }

    /**
     * What a path may mean below the data set: all of it, then without its first folders, which are those of the machine
     * where it was written.
     */
    private static List<String> candidates(String written) {
        List<String> parts = new ArrayList<>();
        for (String part : written.replace('\\', '/').split("/", -1)) {
            if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
                parts.add(part);
            }
        }
        List<String> candidates = new ArrayList<>();
        for (int from = 0; from <= parts.size(); from++) {
            String place = String.join("/", parts.subList(from, parts.size()));
            if (!place.isEmpty() || parts.isEmpty()) {
                candidates.add(place);
            }
        }
        return candidates;
    }
}
