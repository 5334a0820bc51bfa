package dev.refract.augment.image.coverage;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The public names of ten image libraries, their families of transforms, and the operation of Refract for
 * each family. A family counts as covered when its name is in the catalog, is a command, or is the extension
 * for users' own operations; otherwise its note gives the reason.
 *
 * @param families in the order of {@code families.csv}
 * @param names library by library
 */
public record Coverage(List<TransformFamily> families, List<PublicName> names) {
    public Coverage {
        families = List.copyOf(families);
        names = List.copyOf(names);
    }

    /**
     * A family of transforms.
     *
     * @param kind {@code family}, or {@code operator} for what composes others
     * @param rank from 1 to 60 for the most important families; 0 otherwise
     * @param ours its id here
     * @param note where to find it, or why it is absent; may be empty
     */
    public record TransformFamily(String id, String kind, int rank, String ours, String note) {}

    /** A public name of a library and the families it falls into. */
    public record PublicName(String library, String name, List<String> families) {
        public PublicName {
            families = List.copyOf(families);
        }
    }

    /** Reads the two tables beside this class. */
    public static Coverage load() {
        return new Coverage(
                rows("families.csv")
                        .map(row -> new TransformFamily(
                                row.get("family"),
                                row.get("kind"),
                                row.get("rank").isEmpty() ? 0 : Integer.parseInt(row.get("rank")),
                                row.get("ours"),
                                row.get("note")))
                        .toList(),
                rows("names.csv")
                        .map(row -> new PublicName(
                                row.get("library"),
                                row.get("name"),
                                Arrays.asList(row.get("families").split(" ", -1))))
                        .toList());
    }

    /** The names of an operation in the libraries, for example {@code Kornia RandomClahe}. */
    public List<String> knownAs(String ours) {
        Set<String> ids = families.stream()
                .filter(family -> family.ours().equals(ours))
                .map(TransformFamily::id)
                .collect(Collectors.toSet());
        return names.stream()
                .filter(name -> name.families().stream().anyMatch(ids::contains))
                .map(name -> name.library() + " " + name.name())
                .toList();
    }

    private static Stream<CSVRecord> rows(String file) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader in = new InputStreamReader(Coverage.class.getResourceAsStream(file), StandardCharsets.UTF_8);
                CSVParser parser = CSVParser.parse(in, format)) {
            return parser.getRecords().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
