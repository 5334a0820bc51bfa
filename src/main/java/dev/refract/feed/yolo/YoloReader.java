package dev.refract.feed.yolo;

import dev.refract.feed.dataset.DatasetContents;
import dev.refract.feed.dataset.DatasetEntry;
import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.dataset.RawSample;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.feed.file.DatasetFolder;
import dev.refract.feed.file.ImageSize;
import dev.refract.feed.file.MediaFile;
import dev.refract.feed.file.MediaFileType;
import dev.refract.feed.file.StatedSplits;
import dev.refract.feed.file.TextFile;
import dev.refract.sample.Instance;
import dev.refract.sample.Label;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * YOLO: a text file an image, in {@code labels} where the image is in {@code images}, or beside it; class
 * names in {@code data.yaml} or {@code classes.txt}. An image without a text file has no instances. Splits are as {@link
 * YoloSplits} finds them.
 *
 * @param names the {@code .yaml} file with the names that the user gave; empty: one in the folder
 * @param keepsSplits whether the splits that the data set states hold
 */
public record YoloReader(DatasetFolder folder, Optional<Path> names, boolean keepsSplits) {
    private static final Pattern LABEL = Pattern.compile("\\d+(\\s+[-+]?[\\d.]+([eE][-+]?\\d+)?){4,}\\s*");
    private static final int LOOKED_AT = 50;

    /**
     * The data set at a path.
     *
     * @param path a folder, or the {@code .yaml} file that names the classes
     * @param images the data set's folder, where the file is not in it
     */
    public static YoloReader at(Path path, Optional<Path> images, boolean keepsSplits) {
        boolean isFolder = Files.isDirectory(path);
        Path root = images.orElse(isFolder ? path : path.toAbsolutePath().getParent());
        return new YoloReader(DatasetFolder.of(root), isFolder ? Optional.empty() : Optional.of(path), keepsSplits);
    }

    /** Whether a folder has class names at its top, so that it is a YOLO data set. */
    public static boolean hasNames(List<DatasetFolder.File> files) throws IOException {
        return YoloNames.areIn(files);
    }

    /** Whether some images have a text file of their name with a label in it, whatever the class names are. */
    public static boolean hasLabels(List<DatasetFolder.File> files) throws IOException {
        YoloLabelFiles labels = new YoloLabelFiles(files);
        int looked = 0;
        for (DatasetFolder.File file : files) {
            Optional<DatasetFolder.File> label =
                    MediaFileType.IMAGE.has(file.extension()) ? labels.of(file.name()) : Optional.empty();
            if (label.isPresent() && looked++ < LOOKED_AT && isLabel(label.get())) {
                return true;
            }
        }
        return false;
    }

    /** One entry for each image, for each label without an image, and for each image that a list names in vain. */
    public DatasetContents index() throws IOException {
        DatasetFolder.Listing listing = folder.listFiles();
        YoloNames known = YoloNames.of(folder, listing.files(), names);
        YoloSplits.Stated stated = YoloSplits.of(known, listing.files(), keepsSplits);
        YoloLabelFiles labels = new YoloLabelFiles(listing.files());
        List<DatasetEntry> entries = new ArrayList<>(listing.unreadable());
        Set<String> used = new HashSet<>(stated.lists());
        used.addAll(known.names());
        long images = 0;
        long bare = 0;
        for (DatasetFolder.File file : listing.files()) {
            if (MediaFileType.IMAGE.has(file.extension())) {
                Optional<DatasetFolder.File> label = labels.of(file.name());
                images++;
                bare += label.isEmpty() ? 1 : 0;
                label.ifPresent(its -> used.add(its.name()));
                entries.add(DatasetEntry.of(
                        file.name(), file.name(), () -> open(file, label, known.classes(), stated.splits())));
            }
        }
        for (DatasetFolder.File file : listing.files()) {
            if (file.extension().equals("txt") && !used.contains(file.name()) && isLabel(file)) {
                entries.add(DatasetEntry.skipped(
                        file.name(), file.name(), SkipReason.NO_MEDIA, "no image for this label file"));
            }
        }
        entries.addAll(stated.missing());
        List<String> notes = new ArrayList<>(known.notes());
        if (bare > 0) {
            notes.add(bare + " of " + images + " images have no label file and are read as images without objects");
        }
        return new DatasetContents(entries, notes);
    }

    private static boolean isLabel(DatasetFolder.File file) throws IOException {
        try (Stream<String> lines = Files.lines(file.path())) {
            return lines.filter(line -> !line.isBlank())
                    .findFirst()
                    .filter(line -> LABEL.matcher(line.strip()).matches())
                    .isPresent();
        } catch (UncheckedIOException e) {
            return false; // not text
        }
    }

    private static RawSample open(
            DatasetFolder.File file, Optional<DatasetFolder.File> label, List<String> classes, StatedSplits splits)
            throws IOException, InvalidEntryException {
        MediaFile image = MediaFile.read(file.path());
        List<Instance> instances = new ArrayList<>();
        if (label.isPresent()) {
            List<String> lines = TextFile.read(label.get().path()).lines().toList();
            ImageSize size = ImageSize.of(image.content());
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank()) {
                    String place = label.get().name() + " line " + (i + 1);
                    instances.add(YoloLabel.parse(lines.get(i), place, size, classes));
                }
            }
        }
        MediaFile.Metadata facts = MediaFile.Metadata.of(Label.NONE.withInstances(instances));
        return image.found(file.name(), MediaFileType.IMAGE, facts.withSplit(splits.of(file.name())));
    }
}
