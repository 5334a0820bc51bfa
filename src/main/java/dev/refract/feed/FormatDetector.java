package dev.refract.feed;

import dev.refract.feed.coco.CocoDataset;
import dev.refract.feed.dataset.DatasetFormat;
import dev.refract.feed.dataset.FeedException;
import dev.refract.feed.file.DatasetFolder;
import dev.refract.feed.file.JsonFile;
import dev.refract.feed.file.MediaFileType;
import dev.refract.feed.file.SplitNames;
import dev.refract.feed.yolo.YoloReader;
import dev.refract.sample.Split;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which format a path is in, by its looks. A file goes by its extension, and {@code .json} by its members;
 * a folder by what lies below it: class names of YOLO first, then annotations, then the media there are
 * most of.
 */
public final class FormatDetector {
    private static final int HEAD_BYTES = 4096;

    private FormatDetector() {}

    /**
     * Detects the format of a file or folder.
     *
     * @throws FeedException when there is nothing at the path, it cannot be read, or no format fits
     */
    public static DatasetFormat detect(Path path) {
        try {
            return of(path);
        } catch (IOException e) {
            throw new FeedException("cannot read " + path + ": " + DatasetFolder.describe(e), e);
        }
    }

    private static DatasetFormat of(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new FeedException("no file or folder " + path);
        }
        if (!Files.isDirectory(path) && !Files.isRegularFile(path)) {
            throw new FeedException(path + " is no file but a pipe or a device; write what comes out of it to a file");
        }
        return (Files.isDirectory(path) ? ofFolder(path) : ofFile(path))
                .orElseThrow(() -> new FeedException(
                        "cannot detect the format of " + path + "; --format must name one of " + DatasetFormat.ids()));
    }

    private static Optional<DatasetFormat> ofFile(Path path) throws IOException {
        DatasetFolder.File file = new DatasetFolder.File(path.getFileName().toString(), path);
        return switch (file.extension()) {
            case "json" -> Optional.of(CocoDataset.isDocument(path) ? DatasetFormat.COCO : DatasetFormat.JSON);
            case "yaml", "yml" -> Optional.of(holdsTemplates(path) ? DatasetFormat.TEMPLATES : DatasetFormat.YOLO);
            case "gz", "zip", "xz", "bz2", "zst", "xlsx", "parquet" ->
                throw new FeedException(path + " is a ." + file.extension()
                        + " file, which is not read; unpack it, or save it as CSV or JSON Lines");
            default -> byExtension(file.extension());
        };
    }

    /** The format of a table with this extension. */
    static Optional<DatasetFormat> byExtension(String extension) {
        return switch (extension) {
            case "csv" -> Optional.of(DatasetFormat.CSV);
            case "tsv", "tab" -> Optional.of(DatasetFormat.TSV);
            case "jsonl", "ndjson" -> Optional.of(DatasetFormat.JSON_LINES);
            case "json" -> Optional.of(DatasetFormat.JSON);
            default -> Optional.empty();
        };
    }

    private static boolean holdsTemplates(Path path) throws IOException {
        try (Stream<String> lines = Files.lines(path)) {
            return lines.anyMatch(line -> line.startsWith("templates:"));
        } catch (UncheckedIOException e) {
            return false; // not text
        }
    }

    private static Optional<DatasetFormat> ofFolder(Path path) throws IOException {
        List<DatasetFolder.File> files = DatasetFolder.of(path).listFiles().files();
        if (YoloReader.hasNames(files)) {
            return Optional.of(DatasetFormat.YOLO);
        }
        if (hasVocAnnotation(files)) {
            return Optional.of(DatasetFormat.PASCAL_VOC);
        }
        if (!CocoDataset.documents(files).isEmpty()) {
            return Optional.of(DatasetFormat.COCO);
        }
        if (YoloReader.hasLabels(files)) {
            return Optional.of(DatasetFormat.YOLO); // which says that the class names are missing
        }
        long images = files.stream()
                .filter(file -> MediaFileType.IMAGE.has(file.extension()))
                .count();
        long sounds = files.stream()
                .filter(file -> MediaFileType.SOUND.has(file.extension()))
                .count();
        if (images == 0 && sounds == 0) {
            return files.stream()
                    .filter(file -> SplitNames.ofDocument(file.name()) != Split.UNASSIGNED)
                    .flatMap(file -> byExtension(file.extension()).stream())
                    .findFirst();
        }
        if (images >= sounds) {
            refuseUnreadAnnotations(files);
        }
        return Optional.of(images >= sounds ? DatasetFormat.IMAGE_FOLDER : DatasetFormat.WAV_FOLDER);
    }

    /** Annotations of a format that nothing here reads are not passed over: the images would have other labels. */
    private static void refuseUnreadAnnotations(List<DatasetFolder.File> files) throws IOException {
        for (DatasetFolder.File file : files) {
            Set<String> members = file.extension().equals("json") ? JsonFile.members(file.path()) : Set.of();
            if (members.containsAll(Set.of("images", "annotations"))) {
                throw new FeedException(file.path() + " has images and annotations and no categories; objects of COCO"
                        + " (instances) are read, captions and others are not");
            }
            if (members.containsAll(Set.of("shapes", "imagePath"))) {
                throw new FeedException(
                        file.path() + " is JSON of LabelMe, which is not read; convert it to COCO or Pascal VOC");
            }
        }
    }

    private static boolean hasVocAnnotation(List<DatasetFolder.File> files) throws IOException {
        for (DatasetFolder.File file : files) {
            if (file.extension().equals("xml")) {
                try (InputStream in = Files.newInputStream(file.path())) {
                    String head = new String(in.readNBytes(HEAD_BYTES), StandardCharsets.ISO_8859_1);
                    if (head.contains("<annotations")) {
                        throw new FeedException(file.path()
                                + " is CVAT's own XML, which is not read; export it from CVAT as COCO or Pascal VOC");
                    }
                    if (head.contains("<annotation")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
