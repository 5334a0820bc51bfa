package dev.refract.feed.folder;

import com.fasterxml.jackson.databind.JsonNode;
import dev.refract.feed.dataset.FeedException;
import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.file.DatasetFolder;
import dev.refract.feed.file.JsonFile;
import dev.refract.sample.Label;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The labels that {@link ClassFolderWriter} noted beside the files of a split: folders cannot hold every name, and no
 * shares.
 *
 * @param labels by file, relative to the data set
 */
record ClassManifest(Map<String, Label> labels) {
    static final String NAME = "manifest.csv";
    static final List<String> COLUMNS = List.of("file", "class", "shares");

    /** The manifests among the files of a data set; a file of that name with other columns is none. */
    static ClassManifest of(List<DatasetFolder.File> files) throws IOException {
        Map<String, Label> labels = new HashMap<>();
        for (DatasetFolder.File file : files) {
            if (file.path().getFileName().toString().equals(NAME)) {
                read(file, labels);
            }
        }
        return new ClassManifest(labels);
    }

    private static void read(DatasetFolder.File file, Map<String, Label> labels) throws IOException {
        String side = file.name().substring(0, file.name().length() - NAME.length());
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader in = Files.newBufferedReader(file.path());
                var records = format.parse(in)) {
            if (!records.getHeaderNames().equals(COLUMNS)) {
                return;
            }
            for (CSVRecord record : records) {
                Map<String, Double> shares = new LinkedHashMap<>();
                for (Map.Entry<String, JsonNode> share :
                        JsonFile.line(record.get("shares")).properties()) {
                    shares.put(share.getKey(), share.getValue().asDouble());
                }
                labels.put(side + record.get("file"), Label.NONE.withClasses(shares));
            }
        } catch (InvalidEntryException | RuntimeException e) {
            throw new FeedException(file.name() + " cannot be read: " + e.getMessage(), e);
        }
    }

    Optional<Label> label(String name) {
        return Optional.ofNullable(labels.get(name));
    }
}
