package dev.refract.feed.file;

import dev.refract.sample.Split;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names by which folders, lists and documents of a data set say which split they are: {@code train}, {@code val},
 * {@code valid}, {@code test}, with the year that COCO adds ({@code train2017}, {@code test-dev2017}).
 */
public final class SplitNames {
    private static final Pattern NAME =
            Pattern.compile("(train|training|val|valid|validation|dev|test|testing)(-dev|-std)?([-_]?\\d{1,4})?");

    private SplitNames() {}

    /** The name of a split's folder: {@code train}, {@code validation} or {@code test}. */
    public static String nameOf(Split split) {
        return split.name().toLowerCase(Locale.ROOT);
    }

    /** The split that a folder or list of this name stands for; {@code UNASSIGNED} for any other name. */
    public static Split of(String name) {
        Matcher matcher = NAME.matcher(name.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Split.UNASSIGNED;
        }
        return switch (matcher.group(1)) {
            case "train", "training" -> Split.TRAIN;
            case "test", "testing" -> Split.TEST;
            default -> Split.VALIDATION;
        };
    }

    /**
     * The split that the name of a document says with its first or last word: {@code instances_val2017.json},
     * {@code train_annotations.json}.
     *
     * @param file name of the file, with or without its extension
     */
    public static Split ofDocument(String file) {
        int dot = file.lastIndexOf('.');
        String stem = dot <= 0 ? file : file.substring(0, dot);
        Split whole = of(stem);
        Split first = of(stem.split("[_. ]", 2)[0]);
        Split last = of(stem.substring(Math.max(stem.lastIndexOf('_'), stem.lastIndexOf('.')) + 1));
        if (whole != Split.UNASSIGNED) {
            return whole;
        }
        return last == Split.UNASSIGNED || first == last ? first : first == Split.UNASSIGNED ? last : Split.UNASSIGNED;
    }
}
