package dev.refract.feed;

import dev.refract.feed.coco.CocoDataset;
import dev.refract.feed.dataset.DatasetContents;
import dev.refract.feed.dataset.DatasetFormat;
import dev.refract.feed.dataset.DatasetOptions;
import dev.refract.feed.dataset.FeedException;
import dev.refract.feed.file.DatasetFolder;
import dev.refract.feed.file.MediaFileType;
import dev.refract.feed.folder.ClassFolderReader;
import dev.refract.feed.pascalvoc.PascalVocReader;
import dev.refract.feed.template.TemplateReader;
import dev.refract.feed.yolo.YoloReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lists the samples of a data set, each format by its own reader. */
final class DatasetIndex {
    private DatasetIndex() {}

    /**
     * One entry for each file or row, not opened yet.
     *
     * @throws FeedException when the path does not exist, or is a folder where the format needs a file, or the reverse
     * @throws IOException when the file system fails
     */
    static DatasetContents of(DatasetFormat format, Path path, DatasetOptions options) throws IOException {
        if (!Files.exists(path)) {
            throw new FeedException("no file or folder " + path);
        }
        boolean keeps = options.keepsStatedSplits();
        return switch (format) {
            case IMAGE_FOLDER ->
                new ClassFolderReader(folder(format, path), MediaFileType.IMAGE, options.pattern(), keeps).index();
            case WAV_FOLDER ->
                new ClassFolderReader(folder(format, path), MediaFileType.SOUND, options.pattern(), keeps).index();
            case PASCAL_VOC -> new PascalVocReader(folder(format, path), options.images(), keeps).index();
            case COCO -> new CocoDataset(path, options.images(), keeps).index();
            case YOLO -> YoloReader.at(path, options.images(), keeps).index();
            case CSV, TSV, JSON_LINES, JSON -> new TableFiles(format, options).index(path);
            case TEMPLATES -> DatasetContents.of(new TemplateReader(file(format, path)).index());
        };
    }

    private static DatasetFolder folder(DatasetFormat format, Path path) {
        if (!Files.isDirectory(path)) {
            throw new FeedException(
                    format.id() + " needs a folder with " + format.description() + ", found the file " + path);
        }
        return DatasetFolder.of(path);
    }

    static Path file(DatasetFormat format, Path path) {
        if (Files.isDirectory(path)) {
            throw new FeedException(format.id() + " needs " + format.description() + ", found the folder " + path);
        }
        if (!Files.isRegularFile(path)) {
            throw new FeedException(path + " is no file but a pipe or a device; write what comes out of it to a file");
        }
        return path;
    }
}
