package dev.refract.feed;

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
record Yolo(Folder folder, List<String> classes) {

    static Yolo at(Path path) throws IOException {
        Folder folder =
                Folder.of(Files.isDirectory(path) ? path : path.toAbsolutePath().getParent());
        return new Yolo(folder, YoloClasses.of(folder));
    }

    List<Entry> index() throws IOException {
        Folder.Listing listing = folder.list();
        List<Entry> entries = new ArrayList<>(listing.closed());
        for (Folder.File file : listing.files()) {
            if (Media.IMAGE.has(file.extension())) {
                entries.add(Entry.of(file.name(), file.name(), () -> open(file)));
            }
        }
        return entries;
    }

    private Found open(Folder.File file) throws IOException, SkipException {
        MediaFile image = MediaFile.read(file.path());
        List<Instance> instances = new ArrayList<>();
        Path labels = labels(file);
        if (Files.exists(labels)) {
            List<String> lines = Text.read(labels).lines().toList();
            ImageSize size = ImageSize.of(image.content().array());
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank()) {
                    String place = folder.nameOf(labels) + " line " + (i + 1);
                    instances.add(YoloLine.parse(lines.get(i), place, size, classes));
                }
            }
        }
        MediaFile.Facts facts = MediaFile.Facts.of(Label.NONE.withInstances(instances));
        return image.found(file.name(), Media.IMAGE, facts.withSplit(split(file.name())));
    }

    private Path labels(Folder.File file) {
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
            split = Folder.splitNamed(part) == Split.UNASSIGNED ? split : Folder.splitNamed(part);
        }
        return split;
    }
}
