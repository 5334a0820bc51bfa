package dev.refract.feed.folder;

import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.feed.file.ImageFile;
import dev.refract.feed.file.JsonFile;
import dev.refract.feed.file.SafeFileName;
import dev.refract.feed.writer.ConversionLosses;
import dev.refract.feed.writer.SplitWriter;
import dev.refract.sample.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes what {@link ClassFolderReader} reads: an image in the folder of its class, that with the largest share;
 * and {@code manifest.csv}, which has the shares and the classes as they are called.
 */
public final class ClassFolderWriter implements SplitWriter {
    private final CSVPrinter manifest;

    public ClassFolderWriter(Path side) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader(ClassManifest.COLUMNS.toArray(String[]::new))
                .setRecordSeparator('\n')
                .get();
        manifest = new CSVPrinter(Files.newBufferedWriter(side.resolve(ClassManifest.NAME)), format);
    }

    @Override
    public String imagePath(ImageFile picture) throws InvalidEntryException {
        return SafeFileName.ofClass(category(picture.label())) + "/" + picture.name();
    }

    @Override
    public int writeLabel(ImageFile picture, ConversionLosses losses) throws IOException, InvalidEntryException {
        Label label = picture.label();
        losses.addIf(!label.instances().isEmpty(), "objects in images");
        losses.addIf(label.value().isPresent(), "values of whole images");
        manifest.printRecord(imagePath(picture), category(label), JsonFile.written(label.classes()));
        return 0;
    }

    private static String category(Label label) throws InvalidEntryException {
        return label.mainClass()
                .orElseThrow(() -> new InvalidEntryException(SkipReason.NO_LABEL, "the image has no class as a whole"));
    }

    @Override
    public void close() throws IOException {
        manifest.close();
    }
}
