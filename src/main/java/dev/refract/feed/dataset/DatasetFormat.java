package dev.refract.feed.dataset;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The forms in which a data set can come. */
public enum DatasetFormat {
    /** Images in a folder for each class. */
    IMAGE_FOLDER("images in a folder for each class"),
    /** Pascal VOC. */
    PASCAL_VOC("images and an XML file each"),
    /** COCO instances. */
    COCO("images and one JSON document"),
    /** YOLO. */
    YOLO("images, a text file each, and data.yaml or classes.txt"),
    /** Comma-separated values. */
    CSV("a .csv file"),
    /** Tab-separated values. */
    TSV("a .tsv file"),
    /** A JSON record a line. */
    JSON_LINES("a .jsonl file"),
    /** A list of records in a JSON document. */
    JSON("a .json file with a list of records"),
    /** Texts from templates. */
    TEMPLATES("a .yaml file with templates"),
    /** WAV files in a folder for each class, or with a pattern of names. */
    WAV_FOLDER("WAV files in a folder for each class, or named by a pattern");

    private final String description;

    DatasetFormat(String description) {
        this.description = description;
    }

    /** The name users write: {@code image-folder}, {@code pascal-voc}, … */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is expected at the path, in a few words. */
    public String description() {
        return description;
    }

    /** Whether samples carry encoded media, which do not compress any further. */
    public boolean media() {
        return switch (this) {
            case IMAGE_FOLDER, PASCAL_VOC, COCO, YOLO, WAV_FOLDER -> true;
            case CSV, TSV, JSON_LINES, JSON, TEMPLATES -> false;
        };
    }

    /** The format of this name; a {@link FeedException} lists all when there is none. */
    public static DatasetFormat named(String id) {
        return Arrays.stream(values())
                .filter(format -> format.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new FeedException("no format " + id + "; there are " + ids()));
    }

    /** All names, separated by commas, for a message. */
    public static String ids() {
        return Arrays.stream(values()).map(DatasetFormat::id).collect(Collectors.joining(", "));
    }
}
