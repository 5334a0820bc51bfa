package dev.refract.feed.folder;

import com.fasterxml.jackson.databind.JsonNode;
import dev.refract.feed.TableExport;
import dev.refract.feed.dataset.FeedException;
import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.file.DatasetFolder;
import dev.refract.feed.file.JsonFile;
import dev.refract.feed.writer.SampleTable;
import dev.refract.sample.Label;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The labels that an export noted beside the files of a split, {@link ClassFolderWriter} or {@link TableExport}: folders
 * cannot hold every name, and no shares.
 *
 * @param labels by file, relative to the data set
 * @param files that they were read from, relative to it
 */
record ClassManifest(Map<String, Label> labels, Set<String> files) {
    static final String NAME = "manifest.csv";
    static final List<String> COLUMNS = List.of("file", "class", "shares");

    /** The columns by which metadata of an export are told from those of others. */
    private static final List<String> EXPORTED = List.of("file_name", "id", "origin");

    /** The manifests among the files of a data set; a file of such a name with other columns is none. */
    static ClassManifest of(List<DatasetFolder.File> files) throws IOException {
        Map<String, Label> labels = new HashMap<>();
        Set<String> read = new HashSet<>();
        for (DatasetFolder.File file : files) {
            String name = file.path().getFileName().toString();
            String side = file.name().substring(0, file.name().length() - name.length());
            Optional<Map<String, Label>> found;
            try {
                found = switch (name) {
                    case NAME, SampleTable.METADATA + ".csv" -> csv(file.path());
                    case SampleTable.METADATA + ".jsonl" -> jsonLines(file.path());
                    default -> Optional.empty();
                };
            } catch (InvalidEntryException | RuntimeException e) {
                throw new FeedException(file.name() + " cannot be read: " + e.getMessage(), e);
            }
            if (found.isPresent()) {
                read.add(file.name());
                found.get().forEach((place, label) -> labels.put(side + place, label));
            }
        }
        return new ClassManifest(labels, read);
    }

    private static Optional<Map<String, Label>> csv(Path file) throws IOException, InvalidEntryException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader in = Files.newBufferedReader(file);
                CSVParser records = format.parse(in)) {
            boolean shares = records.getHeaderNames().equals(COLUMNS);
            if (!shares && !isExported(records.getHeaderNames())) {
                return Optional.empty();
            }
            Map<String, Label> labels = new HashMap<>();
            for (CSVRecord record : records) {
                if (shares) {
                    labels.put(record.get("file"), shares(JsonFile.line(record.get("shares"))));
                } else if (record.isMapped("label") && !record.get("label").isEmpty()) {
                    labels.put(record.get("file_name"), Label.of(record.get("label")));
                }
            }
            return Optional.of(labels);
        }
    }

    private static Optional<Map<String, Label>> jsonLines(Path file) throws IOException, InvalidEntryException {
        Map<String, Label> labels = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode record = JsonFile.line(line);
            if (!isExported(record.properties().stream().map(Map.Entry::getKey).toList())) {
                return Optional.empty();
            }
            Label label = label(record);
            if (!label.isEmpty()) {
                labels.put(record.path("file_name").asText(), label);
            }
        }
        return Optional.of(labels);
    }

    private static Label label(JsonNode record) {
        JsonNode label = record.path("label");
        Label classes = label.isTextual() ? Label.of(label.asText()) : Label.NONE;
        return (label.isObject() ? shares(label) : classes).withMultilabel(named(record.path("probabilities")));
    }

    private static boolean isExported(List<String> columns) {
        return columns.size() >= EXPORTED.size()
                && columns.subList(0, EXPORTED.size()).equals(EXPORTED);
    }

    private static Label shares(JsonNode object) {
        return Label.NONE.withClasses(named(object));
    }

    private static Map<String, Double> named(JsonNode object) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        object.properties()
                .forEach(
                        member -> numbers.put(member.getKey(), member.getValue().asDouble()));
        return numbers;
    }

    Optional<Label> label(String name) {
        return Optional.ofNullable(labels.get(name));
    }
}
