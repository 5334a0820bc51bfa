package dev.refract.feed.folder;

import dev.refract.feed.dataset.FeedException;
import dev.refract.feed.file.SplitNames;
import dev.refract.sample.Split;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which folder on the way to a file is its class and which its split: {@code cat/1.jpg}, {@code train/cat/1.jpg},
 * {@code cat/train/1.jpg}, or any of these below one folder that holds all.
 *
 * @param label how many folders come before that of the class
 * @param split how many come before that of the split; −1 when there is none
 */
record FolderLayout(int label, int split) {
    private static final FolderLayout CLASSES = new FolderLayout(0, -1);

    /**
     * The layout of a data set.
     *
     * @param names of its media files, relative to it
     * @throws FeedException when a folder may as well be a split as a class
     */
    static FolderLayout of(List<String> names) {
        List<List<String>> paths = names.stream()
                .map(name -> List.of(name.split("/", -1)))
                .filter(path -> path.size() > 1)
                .toList();
        if (paths.isEmpty()) {
            return CLASSES;
        }
        if (isSplit(paths, 0)) {
            return new FolderLayout(1, 0);
        }
        boolean wrapped = folders(paths, 0).size() == 1
                && paths.size() == names.size()
                && paths.stream().allMatch(path -> path.size() > 3);
        if (wrapped && isSplit(paths, 1)) {
            return new FolderLayout(2, 1);
        }
        return everyClassHasSplits(paths) ? new FolderLayout(0, 1) : CLASSES;
    }

    /** Training and a side that is held out are splits whatever lies beside them; training alone may be a class. */
    private static boolean isSplit(List<List<String>> paths, int level) {
        Set<String> folders = folders(paths, level);
        Set<Split> sides = folders.stream().map(SplitNames::of).collect(Collectors.toSet());
        if (!sides.contains(Split.TRAIN)) {
            return false;
        }
        boolean heldOut = sides.contains(Split.TEST) || sides.contains(Split.VALIDATION);
        if (heldOut || !sides.contains(Split.UNASSIGNED)) {
            return true;
        }
        boolean classesBelow = paths.stream()
                .filter(path -> path.size() > level + 1 && SplitNames.of(path.get(level)) == Split.TRAIN)
                .allMatch(path -> path.size() > level + 2);
        if (classesBelow) {
            throw new FeedException("the folder of training data stands beside "
                    + folders.stream()
                            .filter(folder -> SplitNames.of(folder) == Split.UNASSIGNED)
                            .collect(Collectors.joining(", "))
                    + ", so that it may be a split or a class; move what is no split away, or name the class by"
                    + " --name-pattern {label}/{}");
        }
        return false;
    }

    private static boolean everyClassHasSplits(List<List<String>> paths) {
        return paths.stream().allMatch(path -> path.size() > 2 && SplitNames.of(path.get(1)) != Split.UNASSIGNED)
                && folders(paths, 1).stream().map(SplitNames::of).anyMatch(split -> split == Split.TRAIN);
    }

    private static Set<String> folders(List<List<String>> paths, int level) {
        return paths.stream()
                .filter(path -> path.size() > level + 1)
                .map(path -> path.get(level))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A word where all files get one class, which is more often the name of a folder than a class. */
    List<String> notes(List<String> names) {
        Set<String> classes = names.stream()
                .map(name -> List.of(name.split("/", -1)))
                .filter(path -> path.size() > label + 1)
                .map(path -> path.get(label))
                .collect(Collectors.toCollection(TreeSet::new));
        return classes.size() == 1
                ? List.of("all files are of one class, " + classes.iterator().next()
                        + ", after the folder that holds them")
                : List.of();
    }

    /** Whether the folders say which split a file is in. */
    boolean hasSplits() {
        return split >= 0;
    }
}
