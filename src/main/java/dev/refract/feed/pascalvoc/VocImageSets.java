package dev.refract.feed.pascalvoc;

import dev.refract.feed.dataset.DatasetEntry;
import dev.refract.feed.dataset.FeedException;
import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.feed.file.DatasetFolder;
import dev.refract.feed.file.SplitNames;
import dev.refract.feed.file.StatedSplits;
import dev.refract.feed.file.TextFile;
import dev.refract.sample.Split;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lists of VOC (VOC2012 development kit, section 3.2): {@code ImageSets/Main/train.txt}, {@code val.txt} and {@code
 * test.txt} name annotations without their extension, one a line. {@code trainval.txt} repeats the first two, and
 * {@code cat_train.txt} one class of them.
 *
 * @param splits what the lists state
 * @param missing an entry for each name that no annotation has
 */
record VocImageSets(StatedSplits splits, List<DatasetEntry> missing) {
    private static final Pattern LIST = Pattern.compile("(.*/)?ImageSets/(Main/)?([^/]+)\\.txt");

    /** The lists among the files of a data set. */
    static VocImageSets of(List<DatasetFolder.File> files) throws IOException {
        Set<String> withMain = new HashSet<>();
        Map<String, List<String>> annotations = new HashMap<>();
        for (DatasetFolder.File file : files) {
            Matcher list = LIST.matcher(file.name());
            if (list.matches() && list.group(2) != null) {
                withMain.add(base(list));
            }
            if (file.extension().equals("xml")) {
                String own = file.name().substring(file.name().lastIndexOf('/') + 1);
                annotations
                        .computeIfAbsent(own.substring(0, own.length() - ".xml".length()), none -> new ArrayList<>())
                        .add(file.name());
            }
        }
        StatedSplits.Builder splits = new StatedSplits.Builder();
        List<DatasetEntry> missing = new ArrayList<>();
        for (DatasetFolder.File file : files) {
            Matcher list = LIST.matcher(file.name());
            boolean counts = list.matches() && (list.group(2) != null || !withMain.contains(base(list)));
            if (counts && SplitNames.of(list.group(3)) != Split.UNASSIGNED) {
                read(file, base(list), annotations, splits, missing);
            }
        }
        return new VocImageSets(splits.build(), missing);
    }

    private static void read(
            DatasetFolder.File file,
            String base,
            Map<String, List<String>> annotations,
            StatedSplits.Builder splits,
            List<DatasetEntry> missing)
            throws IOException {
        String own = file.name().substring(file.name().lastIndexOf('/') + 1);
        Split split = SplitNames.of(own.substring(0, own.lastIndexOf('.')));
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            String id = line.strip().split("\\s+", 2)[0].replaceFirst("(?i)\\.(xml|jpe?g|png)$", "");
            List<String> below = annotations.getOrDefault(id, List.of()).stream()
                    .filter(name -> name.startsWith(base))
                    .toList();
            below.forEach(name -> splits.put(name, split, file.name()));
            if (below.isEmpty()) {
                String place = file.name() + " line " + number;
                missing.add(DatasetEntry.skipped(
                        place, place, SkipReason.NO_LABEL, "names " + id + ", which has no annotation"));
            }
        }
    }

    private static List<String> lines(DatasetFolder.File file) throws IOException {
        try {
            return TextFile.read(file.path()).lines().toList();
        } catch (InvalidEntryException e) {
            throw new FeedException(file.name() + ": " + e.getMessage(), e);
        }
    }

    private static String base(Matcher list) {
        return list.group(1) == null ? "" : list.group(1);
    }
}
