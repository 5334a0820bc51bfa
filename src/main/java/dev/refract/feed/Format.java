package dev.refract.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The forms in which a data set can come. */
public enum Format {
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

    Format(String description) {
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
    public static Format named(String id) {
        return Arrays.stream(values())
                .filter(format -> format.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new FeedException("no format " + id + "; there are " + ids()));
    }

    /** Guesses the format by looking at what is there; a {@link FeedException} says why it cannot. */
    public static Format detect(Path path) {
        try {
            return Detection.of(path);
        } catch (IOException e) {
            throw new FeedException("cannot read " + path + ": " + Folder.describe(e), e);
        }
    }

    static String ids() {
        return Arrays.stream(values()).map(Format::id).collect(Collectors.joining(", "));
    }

    /** One entry for each file or row. */
    List<Entry> index(Path path, IngestOptions options) throws IOException {
        if (!Files.exists(path)) {
            throw new FeedException("no file or folder " + path);
        }
        return switch (this) {
            case IMAGE_FOLDER -> new ClassFolder(folder(path), Media.IMAGE, options.pattern()).index();
            case WAV_FOLDER -> new ClassFolder(folder(path), Media.SOUND, options.pattern()).index();
            case PASCAL_VOC -> new PascalVoc(folder(path), options.images()).index();
            case COCO -> new Coco(Detection.cocoDocument(path), options.images()).index();
            case YOLO -> Yolo.at(path).index();
            case CSV -> rows(Delimited.table(file(path), delimiter(options, ','), options.delimited()), options);
            case TSV -> rows(Delimited.table(file(path), delimiter(options, '\t'), options.delimited()), options);
            case TEMPLATES -> new TemplateFile(file(path)).index();
            case JSON_LINES -> rows(JsonTable.ofLines(file(path)), options);
            case JSON -> rows(JsonTable.ofDocument(file(path), options.jsonPath()), options);
        };
    }

    private static List<Entry> rows(Table table, IngestOptions options) {
        return new TableRows(table, options.columns()).index();
    }

    private static char delimiter(IngestOptions options, char byFormat) {
        return options.delimited().delimiter().orElse(byFormat);
    }

    private Folder folder(Path path) {
        if (!Files.isDirectory(path)) {
            throw new FeedException(id() + " needs a folder with " + description + ", found the file " + path);
        }
        return Folder.of(path);
    }

    private Path file(Path path) {
        if (Files.isDirectory(path)) {
            throw new FeedException(id() + " needs " + description + ", found the folder " + path);
        }
        return path;
    }
}
