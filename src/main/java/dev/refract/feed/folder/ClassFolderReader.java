package dev.refract.feed.folder;

import dev.refract.feed.DatasetExport;
import dev.refract.feed.dataset.DatasetContents;
import dev.refract.feed.dataset.DatasetEntry;
import dev.refract.feed.dataset.FileNamePattern;
import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.dataset.RawSample;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.feed.file.DatasetFolder;
import dev.refract.feed.file.MediaFile;
import dev.refract.feed.file.MediaFileType;
import dev.refract.feed.file.SplitNames;
import dev.refract.feed.file.StatedSplits;
import dev.refract.feed.writer.LineageFile;
import dev.refract.sample.Label;
import dev.refract.sample.Split;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Media in a folder for each class, as {@link FolderLayout} finds it: {@code cat/1.jpg}, {@code train/cat/1.jpg}. A
 * {@link FileNamePattern} takes the place of the classes. What {@link DatasetExport} wrote beside the media is passed
 * over, but for its manifest, which has the classes as they are called and their shares.
 *
 * @param keepsSplits whether the splits that folders state hold
 */
public record ClassFolderReader(
        DatasetFolder folder, MediaFileType media, Optional<FileNamePattern> pattern, boolean keepsSplits) {
    private static final Set<String> BESIDE = Set.of(ClassManifest.NAME, LineageFile.NAME);

    /** One entry for each file. */
    public DatasetContents index() throws IOException {
        DatasetFolder.Listing listing = folder.listFiles();
        List<String> names = listing.files().stream()
                .filter(file -> media.has(file.extension()))
                .map(DatasetFolder.File::name)
                .toList();
        FolderLayout layout = pattern.isEmpty() ? FolderLayout.of(names) : new FolderLayout(0, -1);
        StatedSplits splits = pattern.isPresent() && keepsSplits ? StatedSplits.ofFolders(names) : StatedSplits.NONE;
        ClassManifest manifest = ClassManifest.of(listing.files());
        List<DatasetEntry> entries = new ArrayList<>(listing.unreadable());
        for (DatasetFolder.File file : listing.files()) {
            if (BESIDE.contains(file.path().getFileName().toString())
                    || manifest.files().contains(file.name())) {
                continue;
            }
            entries.add(
                    media.has(file.extension())
                            ? DatasetEntry.of(file.name(), file.name(), () -> open(file, layout, manifest, splits))
                            : DatasetEntry.skipped(
                                    file.name(),
                                    file.name(),
                                    SkipReason.OTHER_FILE,
                                    "expected a file of " + String.join(", ", media.extensions())));
        }
        return new DatasetContents(entries, layout.notes(pattern.isPresent() ? List.of() : names));
    }

    private RawSample open(DatasetFolder.File file, FolderLayout layout, ClassManifest manifest, StatedSplits splits)
            throws IOException, InvalidEntryException {
        MediaFile.Metadata facts = pattern.isPresent()
                ? byPattern(pattern.get(), file.name()).withSplit(splits.of(file.name()))
                : byFolder(file.name(), layout, manifest);
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

    private MediaFile.Metadata byFolder(String name, FolderLayout layout, ClassManifest manifest)
            throws InvalidEntryException {
        List<String> parts = List.of(name.split("/", -1));
        Split split = layout.hasSplits() && parts.size() > layout.split() + 1
                ? SplitNames.of(parts.get(layout.split()))
                : Split.UNASSIGNED;
        if (layout.hasSplits() && split == Split.UNASSIGNED) {
            throw new InvalidEntryException(
                    SkipReason.NO_LABEL, "the file is in none of the folders of splits that stand beside it");
        }
        if (parts.size() < Math.max(layout.label(), layout.split()) + 2) {
            throw new InvalidEntryException(SkipReason.NO_LABEL, "the file is not in the folder of a class");
        }
        MediaFile.Metadata facts =
                MediaFile.Metadata.of(manifest.label(name).orElseGet(() -> Label.of(parts.get(layout.label()))));
        return keepsSplits ? facts.withSplit(split) : facts;
    }
}
