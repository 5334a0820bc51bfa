package dev.refract.feed.coco;

import dev.refract.feed.dataset.DatasetContents;
import dev.refract.feed.dataset.DatasetEntry;
import dev.refract.feed.dataset.FeedException;
import dev.refract.feed.file.DatasetFolder;
import dev.refract.feed.file.JsonFile;
import dev.refract.feed.file.SplitNames;
import dev.refract.sample.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A data set of COCO documents: one, or one for each split, which the name of the document ({@code
 * instances_val2017.json}) or of its folder ({@code valid/_annotations.coco.json}) states.
 *
 * @param path a document, or a folder with documents
 * @param images folder of the images; empty: where COCO and its heirs keep them
 * @param keepsSplits whether the splits that the data set states hold
 */
public record CocoDataset(Path path, Optional<Path> images, boolean keepsSplits) {
    private static final Set<String> MEMBERS = Set.of("images", "annotations", "categories");

    /**
     * Whether a file is a document with images, annotations and categories.
     *
     * @throws FeedException when it seems to be one and is broken
     */
    public static boolean isDocument(Path file) throws IOException {
        return JsonFile.hasMembers(file, MEMBERS);
    }

    /** The documents among {@code files}. */
    public static List<DatasetFolder.File> documents(List<DatasetFolder.File> files) throws IOException {
        List<DatasetFolder.File> documents = new ArrayList<>();
        for (DatasetFolder.File file : files) {
            if (file.extension().equals("json") && isDocument(file.path())) {
                documents.add(file);
            }
        }
        return documents;
    }

    /** The images of all documents. */
    public DatasetContents index() throws IOException {
        if (!Files.isDirectory(path)) {
            return alone(new DatasetFolder.File(path.getFileName().toString(), path));
        }
        List<DatasetFolder.File> documents =
                documents(DatasetFolder.of(path).listFiles().files());
        if (documents.isEmpty()) {
            throw new FeedException("no JSON document with images and annotations in " + path);
        }
        return documents.size() == 1 ? alone(documents.get(0)) : together(documents);
    }

    /** Training data alone may still be divided; what is held out must stay so. */
    private DatasetContents alone(DatasetFolder.File document) throws IOException {
        Split stated = keepsSplits ? split(document.name()) : Split.UNASSIGNED;
        Split split = stated == Split.TRAIN ? Split.UNASSIGNED : stated;
        return new CocoReader(document.path(), images, split, keepsSplits, "").index();
    }

    private DatasetContents together(List<DatasetFolder.File> documents) throws IOException {
        Map<Split, DatasetFolder.File> sides = new EnumMap<>(Split.class);
        for (DatasetFolder.File document : documents) {
            Split split = split(document.name());
            if (split == Split.UNASSIGNED || sides.put(split, document) != null) {
                throw new FeedException(path + " has several COCO documents ("
                        + String.join(
                                ", ",
                                documents.stream().map(DatasetFolder.File::name).toList())
                        + "); the input must be one of them, or each must be named after a split of its own");
            }
        }
        List<DatasetEntry> entries = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Map.Entry<Split, DatasetFolder.File> side : sides.entrySet()) {
            String prefix = SplitNames.nameOf(side.getKey()) + "/";
            DatasetContents contents = new CocoReader(
                            side.getValue().path(),
                            images,
                            keepsSplits ? side.getKey() : Split.UNASSIGNED,
                            false,
                            prefix)
                    .index();
            entries.addAll(contents.entries());
            notes.addAll(contents.notes());
        }
        return new DatasetContents(entries, notes);
    }

    private static Split split(String document) {
        Split split = SplitNames.ofDocument(document.substring(document.lastIndexOf('/') + 1));
        String folder = document;
        while (split == Split.UNASSIGNED && folder.contains("/")) {
            folder = folder.substring(0, folder.lastIndexOf('/'));
            split = SplitNames.of(folder.substring(folder.lastIndexOf('/') + 1));
        }
        return split;
    }
}
