package dev.refract.feed;

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
 * they are the splits and the second folder is the class. A {@link NamePattern} takes the place of both.
 * What {@link Export} wrote beside the media is passed over.
 */
record ClassFolder(Folder folder, Media media, Optional<NamePattern> pattern) {
    private static final Set<String> BESIDE = Set.of(ClassFolderWriter.MANIFEST, LineageFile.NAME);

    List<Entry> index() throws IOException {
        Folder.Listing listing = folder.list();
        boolean splits = pattern.isEmpty() && firstFoldersAreSplits(listing.files());
        List<Entry> entries = new ArrayList<>(listing.closed());
        for (Folder.File file : listing.files()) {
            if (BESIDE.contains(file.path().getFileName().toString())) {
                continue;
            }
            entries.add(
                    media.has(file.extension())
                            ? Entry.of(file.name(), file.name(), () -> open(file, splits))
                            : Entry.skipped(
                                    file.name(),
                                    file.name(),
                                    SkipReason.OTHER_FILE,
                                    "expected a file of " + String.join(", ", media.extensions())));
        }
        return entries;
    }

    private Found open(Folder.File file, boolean splits) throws IOException, SkipException {
        MediaFile.Facts facts =
                pattern.isPresent() ? byPattern(pattern.get(), file.name()) : byFolder(file.name(), splits);
        return MediaFile.read(file.path()).found(file.name(), media, facts);
    }

    private static MediaFile.Facts byPattern(NamePattern pattern, String name) throws SkipException {
        Map<String, String> parts = pattern.match(name)
                .map(LinkedHashMap::new)
                .orElseThrow(() ->
                        new SkipException(SkipReason.NO_LABEL, "the name is not of the form " + pattern.written()));
        Label label = parts.containsKey("label") ? Label.of(parts.remove("label")) : Label.NONE;
        Optional<String> group = Optional.ofNullable(parts.remove("group"));
        return new MediaFile.Facts(label, group, Split.UNASSIGNED, parts);
    }

    private static MediaFile.Facts byFolder(String name, boolean splits) throws SkipException {
        List<String> parts = List.of(name.split("/", -1));
        int at = splits ? 1 : 0;
        if (parts.size() < at + 2) {
            throw new SkipException(SkipReason.NO_LABEL, "the file lies in no folder of a class");
        }
        MediaFile.Facts facts = MediaFile.Facts.of(Label.of(parts.get(at)));
        return splits ? facts.withSplit(Folder.splitNamed(parts.get(0))) : facts;
    }

    private static boolean firstFoldersAreSplits(List<Folder.File> files) {
        Set<Split> sides = new LinkedHashSet<>();
        for (Folder.File file : files) {
            int slash = file.name().indexOf('/');
            if (slash > 0) {
                sides.add(Folder.splitNamed(file.name().substring(0, slash)));
            }
        }
        return sides.contains(Split.TRAIN) && !sides.contains(Split.UNASSIGNED);
    }
}
