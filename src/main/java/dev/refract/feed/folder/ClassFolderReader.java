package dev.refract.feed.folder;

import dev.refract.feed.DatasetExport;
import dev.refract.feed.dataset.DatasetEntry;
import dev.refract.feed.dataset.FileNamePattern;
import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.dataset.RawSample;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.feed.file.DatasetFolder;
import dev.refract.feed.file.MediaFile;
import dev.refract.feed.file.MediaFileType;
import dev.refract.feed.writer.LineageFile;
import dev.refract.sample.Label;
import dev.refract.sample.Split;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Media in a folder for each class: {@code cat/1.jpg}, {@code cat/outdoors/2.jpg}. The class is the first
 * folder below the input. When all first folders are named after splits and one of them {@code train},
 * they are the splits and the second folder is the class. A {@link FileNamePattern} takes the place of both.
 * What {@link DatasetExport} wrote beside the media is passed over.
 */
public record ClassFolderReader(DatasetFolder folder, MediaFileType media, Optional<FileNamePattern> pattern) {
    private static final Set<String> BESIDE = Set.of(ClassFolderWriter.MANIFEST, LineageFile.NAME);

    public List<DatasetEntry> index() throws IOException {
        DatasetFolder.Listing listing = folder.listFiles();
        boolean splits = pattern.isEmpty() && firstFoldersAreSplits(listing.files());
        List<DatasetEntry> entries = new ArrayList<>(listing.unreadable());
        for (DatasetFolder.File file : listing.files()) {
            if (BESIDE.contains(file.path().getFileName().toString())) {
                continue;
            }
            entries.add(
                    media.has(file.extension())
                            ? DatasetEntry.of(file.name(), file.name(), () -> open(file, splits))
                            : DatasetEntry.skipped(
                                    file.name(),
                                    file.name(),
                                    SkipReason.OTHER_FILE,
                                    "expected a file of " + String.join(", ", media.extensions())));
        }
        return entries;
    }

    private RawSample open(DatasetFolder.File file, boolean splits) throws IOException, InvalidEntryException {
        MediaFile.Metadata facts =
                pattern.isPresent() ? byPattern(pattern.get(), file.name()) : byFolder(file.name(), splits);
        return MediaFile.read(file.path()).found(file.name(), media, facts);
    }

    private static MediaFile.Metadata byPattern(FileNamePattern pattern, String name) throws InvalidEntryException {
        Map<String, String> parts = pattern.match(name)
                .map(LinkedHashMap::new)
                .orElseThrow(() -> new InvalidEntryException(
                        SkipReason.NO_LABEL, "the name is not of the form " + pattern.written()));
        Label label = parts.containsKey("label") ? Label.of(parts.remove("label")) : Label.NONE;
        Optional<String> group = Optional.ofNullable(parts.remove("group"));
        return new MediaFile.Metadata(label, group, Split.UNASSIGNED, parts);
    }

    private static MediaFile.Metadata byFolder(String name, boolean splits) throws InvalidEntryException {
        List<String> parts = List.of(name.split("/", -1));
        int at = splits ? 1 : 0;
        if (parts.size() < at + 2) {
            throw new InvalidEntryException(SkipReason.NO_LABEL, "the file is not in the folder of a class");
        }
        MediaFile.Metadata facts = MediaFile.Metadata.of(Label.of(parts.get(at)));
        return splits ? facts.withSplit(DatasetFolder.splitNamed(parts.get(0))) : facts;
    }

    private static boolean firstFoldersAreSplits(List<DatasetFolder.File> files) {
        Set<Split> sides = new LinkedHashSet<>();
        for (DatasetFolder.File file : files) {
            int slash = file.name().indexOf('/');
            if (slash > 0) {
                sides.add(DatasetFolder.splitNamed(file.name().substring(0, slash)));
            }
        }
        return sides.contains(Split.TRAIN) && !sides.contains(Split.UNASSIGNED);
    }
}
