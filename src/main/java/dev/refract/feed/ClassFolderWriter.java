package dev.refract.feed;

import dev.refract.sample.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes what {@link ClassFolder} reads: an image in the folder of its class, that with the largest share;
 * and {@code manifest.csv}, which has the shares and the classes as they are called.
 */
final class ClassFolderWriter implements SideWriter {
    static final String MANIFEST = "manifest.csv";
    private final CSVPrinter manifest;

    ClassFolderWriter(Path side) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader("file", "class", "shares")
                .setRecordSeparator('\n')
                .get();
        manifest = new CSVPrinter(Files.newBufferedWriter(side.resolve(MANIFEST)), format);
    }

    @Override
    public String place(Picture picture) throws SkipException {
        return SafeName.ofClass(category(picture.label())) + "/" + picture.name();
    }

    @Override
    public int annotate(Picture picture, Losses losses) throws IOException, SkipException {
        Label label = picture.label();
        losses.addIf(!label.instances().isEmpty(), "objects in images");
        losses.addIf(label.value().isPresent(), "values of whole images");
        manifest.printRecord(place(picture), category(label), Json.written(label.classes()));
        return 0;
    }

    private static String category(Label label) throws SkipException {
        return label.mainClass()
                .orElseThrow(() -> new SkipException(SkipReason.NO_LABEL, "the image has no class as a whole"));
    }

    @Override
    public void close() throws IOException {
        manifest.close();
    }
}
