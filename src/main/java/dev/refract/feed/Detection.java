package dev.refract.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which format a path is in, by its looks. A file goes by its extension, and {@code .json} by its members;
 * a folder by what lies below it: class names of YOLO first, then annotations, then the media there are
 * most of.
 */
final class Detection {
    private static final Set<String> COCO_MEMBERS = Set.of("images", "annotations", "categories");
    private static final int HEAD_BYTES = 4096;

    private Detection() {}

    static Format of(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new FeedException("no file or folder " + path);
        }
        return (Files.isDirectory(path) ? ofFolder(path) : ofFile(path))
                .orElseThrow(() -> new FeedException(
                        "cannot tell the format of " + path + "; --format must name one of " + Format.ids()));
    }

    /** The COCO document that a path means: itself, or the only one below it. */
    static Path cocoDocument(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return path;
        }
        List<Folder.File> documents = cocoDocuments(Folder.of(path).list().files());
        if (documents.size() != 1) {
            throw new FeedException(
                    documents.isEmpty()
                            ? "no JSON document with images and annotations in " + path
                            : path + " has several COCO documents ("
                                    + String.join(
                                            ", ",
                                            documents.stream()
                                                    .map(Folder.File::name)
                                                    .toList())
                                    + "); the input must be one of them");
        }
        return documents.get(0).path();
    }

    private static Optional<Format> ofFile(Path path) throws IOException {
        Folder.File file = new Folder.File(path.getFileName().toString(), path);
        return switch (file.extension()) {
            case "csv" -> Optional.of(Format.CSV);
            case "tsv", "tab" -> Optional.of(Format.TSV);
            case "jsonl", "ndjson" -> Optional.of(Format.JSON_LINES);
            case "json" -> Optional.of(Json.members(path).containsAll(COCO_MEMBERS) ? Format.COCO : Format.JSON);
            case "yaml", "yml" -> Optional.of(holdsTemplates(path) ? Format.TEMPLATES : Format.YOLO);
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

    private static Optional<Format> ofFolder(Path path) throws IOException {
        Folder folder = Folder.of(path);
        if (Stream.concat(YoloClasses.YAML.stream(), YoloClasses.PLAIN.stream())
                .anyMatch(name -> Files.isRegularFile(folder.root().resolve(name)))) {
            return Optional.of(Format.YOLO);
        }
        List<Folder.File> files = folder.list().files();
        if (hasVocAnnotation(files)) {
            return Optional.of(Format.PASCAL_VOC);
        }
        if (!cocoDocuments(files).isEmpty()) {
            return Optional.of(Format.COCO);
        }
        long images =
                files.stream().filter(file -> Media.IMAGE.has(file.extension())).count();
        long sounds =
                files.stream().filter(file -> Media.SOUND.has(file.extension())).count();
        if (images == 0 && sounds == 0) {
            return Optional.empty();
        }
        return Optional.of(images >= sounds ? Format.IMAGE_FOLDER : Format.WAV_FOLDER);
    }

    private static boolean hasVocAnnotation(List<Folder.File> files) throws IOException {
        for (Folder.File file : files) {
            if (file.extension().equals("xml")) {
                try (InputStream in = Files.newInputStream(file.path())) {
                    String head = new String(in.readNBytes(HEAD_BYTES), StandardCharsets.ISO_8859_1);
                    if (head.contains("<annotation")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static List<Folder.File> cocoDocuments(List<Folder.File> files) throws IOException {
        List<Folder.File> documents = new ArrayList<>();
        for (Folder.File file : files) {
            if (file.extension().equals("json") && Json.members(file.path()).containsAll(COCO_MEMBERS)) {
                documents.add(file);
            }
        }
        return documents;
    }
}
