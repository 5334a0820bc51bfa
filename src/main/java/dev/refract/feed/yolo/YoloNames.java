package dev.refract.feed.yolo;

import dev.refract.feed.dataset.FeedException;
import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.file.DatasetFolder;
import dev.refract.feed.file.TextFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a YOLO data set says about itself: class names by number, in {@code data.yaml} or, a line each, in {@code
 * classes.txt} or {@code obj.names}, and in {@code data.yaml} or {@code obj.data} where the splits are.
 *
 * @param classes names by number; a blank one is a number that no label may use
 * @param yaml what {@code data.yaml} says; empty without one
 * @param names the files that have the names, relative to the data set
 */
record YoloNames(List<String> classes, Optional<YoloYaml> yaml, Set<String> names) {
    static final List<String> YAML = List.of("data.yaml", "data.yml", "dataset.yaml", "dataset.yml");
    static final List<String> PLAIN = List.of("classes.txt", "obj.names");

    /** Whether a folder has class names at its top, so that it is a YOLO data set. */
    static boolean areIn(List<DatasetFolder.File> files) throws IOException {
        for (DatasetFolder.File file : files) {
            if (!file.name().contains("/")
                    && (YAML.contains(file.name()) || PLAIN.contains(file.name()) || isYaml(file))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The names in a data set's folder.
     *
     * @param given the file that the user named; empty: the one at the top of the folder, or beside the labels
     * @throws FeedException when there is none, it is broken, or several contradict each other
     */
    static YoloNames of(DatasetFolder folder, List<DatasetFolder.File> files, Optional<Path> given) throws IOException {
        if (given.isPresent()) {
            YoloYaml yaml = YoloYaml.read(given.get());
            return new YoloNames(yaml.names(), Optional.of(yaml), Set.of());
        }
        for (DatasetFolder.File file : files) {
            if (!file.name().contains("/") && (YAML.contains(file.name()) || isYaml(file))) {
                YoloYaml yaml = YoloYaml.read(file.path());
                return new YoloNames(yaml.names(), Optional.of(yaml), Set.of());
            }
        }
        List<DatasetFolder.File> lists = files.stream()
                .filter(file -> PLAIN.contains(file.path().getFileName().toString())
                        || file.extension().equals("names"))
                .toList();
        if (lists.isEmpty()) {
            throw new FeedException("no class names in " + folder.root() + "; one of " + String.join(", ", YAML) + ", "
                    + String.join(", ", PLAIN) + " must be there, or the input must be the .yaml file and --images this"
                    + " folder");
        }
        List<String> classes = lines(lists.get(0));
        for (DatasetFolder.File other : lists) {
            if (!lines(other).equals(classes)) {
                throw new FeedException(lists.get(0).name() + " and " + other.name() + " name different classes");
            }
        }
        return new YoloNames(
                classes,
                Optional.empty(),
                Set.copyOf(lists.stream().map(DatasetFolder.File::name).toList()));
    }

    /** A word for each name that stands at two numbers, which are one class here. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < classes.size(); i++) {
            int first = classes.indexOf(classes.get(i));
            if (first < i && !classes.get(i).isBlank()) {
                notes.add("classes " + first + " and " + i + " are both called " + classes.get(i)
                        + " and are one class here");
            }
        }
        return notes;
    }

    private static boolean isYaml(DatasetFolder.File file) throws IOException {
        return (file.extension().equals("yaml") || file.extension().equals("yml")) && YoloYaml.isOne(file.path());
    }

    /** One name a line; the number of a class is that of its line, so that only blank lines at the end do not count. */
    private static List<String> lines(DatasetFolder.File file) throws IOException {
        List<String> names = new ArrayList<>();
        try {
            TextFile.read(file.path()).lines().map(String::strip).forEach(names::add);
        } catch (InvalidEntryException e) {
            throw new FeedException(file.path() + ": " + e.getMessage(), e);
        }
        while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
            names.remove(names.size() - 1);
        }
        if (names.isEmpty()) {
            throw new FeedException(file.path() + " names no class");
        }
        return names;
    }
}
