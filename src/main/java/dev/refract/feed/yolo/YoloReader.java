package dev.refract.feed.yolo;

import dev.refract.feed.dataset.DatasetEntry;
import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.dataset.RawSample;
import dev.refract.feed.file.DatasetFolder;
import dev.refract.feed.file.ImageSize;
import dev.refract.feed.file.MediaFile;
import dev.refract.feed.file.MediaFileType;
import dev.refract.feed.file.TextFile;
import dev.refract.sample.Instance;
import dev.refract.sample.Label;
import dev.refract.sample.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * YOLO: a text file an image, in {@code labels} where the image is in {@code images}, or beside it; class
 * names in {@code data.yaml} or {@code classes.txt}. An image without a text file has no instances. A
 * folder named {@code train}, {@code val} or {@code test} on the way to the image is its split.
 */
public record YoloReader(DatasetFolder folder, List<String> classes) {

    public static YoloReader at(Path path) throws IOException {
        DatasetFolder folder = DatasetFolder.of(
                Files.isDirectory(path) ? path : path.toAbsolutePath().getParent());
        return new YoloReader(folder, YoloClassNames.of(folder));
    }

    public List<DatasetEntry> index() throws IOException {
        DatasetFolder.Listing listing = folder.listFiles();
        List<DatasetEntry> entries = new ArrayList<>(listing.unreadable());
        for (DatasetFolder.File file : listing.files()) {
            if (MediaFileType.IMAGE.has(file.extension())) {
                entries.add(DatasetEntry.of(file.name(), file.name(), () -> open(file)));
            }
        }
        return entries;
    }

    private RawSample open(DatasetFolder.File file) throws IOException, InvalidEntryException {
        MediaFile image = MediaFile.read(file.path());
        List<Instance> instances = new ArrayList<>();
        Path labels = labels(file);
        if (Files.exists(labels)) {
            List<String> lines = TextFile.read(labels).lines().toList();
            ImageSize size = ImageSize.of(image.content().array());
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank()) {
                    String place = folder.nameOf(labels) + " line " + (i + 1);
                    instances.add(YoloLabel.parse(lines.get(i), place, size, classes));
                }
            }
        }
        MediaFile.Metadata facts = MediaFile.Metadata.of(Label.NONE.withInstances(instances));
        return image.found(file.name(), MediaFileType.IMAGE, facts.withSplit(split(file.name())));
    }

    private Path labels(DatasetFolder.File file) {
        String stem = file.name().substring(0, file.name().lastIndexOf('.'));
        int images = ("/" + stem).lastIndexOf("/images/");
        if (images >= 0) {
            Path twin = folder.root()
                    .resolve(stem.substring(0, images) + "labels/" + stem.substring(images + "images/".length())
                            + ".txt");
            if (Files.exists(twin)) {
                return twin;
            }
        }
        return folder.root().resolve(stem + ".txt");
    }

    private static Split split(String name) {
        Split split = Split.UNASSIGNED;
        for (String part : name.substring(0, name.lastIndexOf('/') + 1).split("/", -1)) {
            split = DatasetFolder.splitNamed(part) == Split.UNASSIGNED ? split : DatasetFolder.splitNamed(part);
        }
        return split;
    }
}
