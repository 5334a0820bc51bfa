package dev.refract.spec.foreign;

import dev.refract.augment.image.coverage.Coverage;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The public names of other libraries: those of images from {@link Coverage}, all others from tables beside this class with the
 * columns library, name, ours (ids apart by spaces) and reason (why there is none).
 *
 * @param names library by library
 */
public record ForeignNames(List<ForeignName> names) {
    private static final List<String> TABLES = List.of("text.csv", "rows.csv", "sounds.csv");

    public ForeignNames {
        names = List.copyOf(names);
    }

    /** All that is known. */
    public static ForeignNames load() {
        List<ForeignName> names = new ArrayList<>(images(Coverage.load()));
        TABLES.forEach(table -> names.addAll(read(table)));
        return new ForeignNames(names);
    }

    /** The names of one table. */
    public static List<ForeignName> read(String table) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (InputStream in = ForeignNames.class.getResourceAsStream(table);
                CSVParser rows = format.parse(
                        new InputStreamReader(Objects.requireNonNull(in, table), StandardCharsets.UTF_8))) {
            return rows.stream().map(ForeignNames::name).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ForeignName name(CSVRecord row) {
        String ours = row.get("ours").strip();
        return new ForeignName(
                row.get("library"),
                row.get("name"),
                ours.isEmpty() ? List.of() : Arrays.asList(ours.split(" ", -1)),
                row.get("reason").strip());
    }

    private static List<ForeignName> images(Coverage coverage) {
        Map<String, Coverage.TransformFamily> families =
                coverage.families().stream().collect(Collectors.toMap(Coverage.TransformFamily::id, family -> family));
        return coverage.names().stream()
                .map(name -> new ForeignName(
                        name.library(),
                        name.name(),
                        each(name, families, Coverage.TransformFamily::ours),
                        String.join("; ", each(name, families, Coverage.TransformFamily::note))))
                .toList();
    }

    private static List<String> each(
            Coverage.PublicName name,
            Map<String, Coverage.TransformFamily> families,
            Function<Coverage.TransformFamily, String> fact) {
        return name.families().stream()
                .map(families::get)
                .map(fact)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    /** What other libraries call {@code ours}, library and name. */
    public List<String> knownAs(String ours) {
        return names.stream()
                .filter(name -> name.ours().contains(ours))
                .map(ForeignName::qualified)
                .distinct()
                .toList();
    }

    /** The ids among {@code here} that somebody who writes {@code word} means, the most frequent meaning first. */
    public List<String> counterparts(String word, Set<String> here) {
        Map<String, Long> times = meant(word)
                .flatMap(name -> name.ours().stream())
                .filter(here::contains)
                .collect(Collectors.groupingBy(id -> id, LinkedHashMap::new, Collectors.counting()));
        return times.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** {@code HorizontalFlip is flip_horizontal here (Albumentations)}; empty when nothing among {@code here} is meant. */
    public Optional<String> sentence(String word, Set<String> here) {
        List<String> ours = counterparts(word, here);
        return ours.isEmpty()
                ? Optional.empty()
                : Optional.of(word + " is " + String.join(" or ", ours) + " here (" + libraries(word) + ")");
    }

    /** Why what is called so elsewhere is not here; empty when nobody calls anything so, or it is here. */
    public Optional<String> absence(String word) {
        return meant(word)
                .map(ForeignName::reason)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(reason -> word + " (" + libraries(word) + ") has no counterpart here: " + reason);
    }

    private String libraries(String word) {
        return meant(word).map(ForeignName::library).distinct().collect(Collectors.joining(", "));
    }

    private Stream<ForeignName> meant(String word) {
        return names.stream().filter(name -> name.isMeantBy(word));
    }
}
