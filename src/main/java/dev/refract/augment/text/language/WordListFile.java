package dev.refract.augment.text.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the small word lists beside this class: words apart by white space, lines that begin with # left out. */
public final class WordListFile {
    private WordListFile() {}

    /** All words of a file. */
    public static Set<String> words(String file) {
        Set<String> words = new LinkedHashSet<>();
        lines(file).forEach(words::addAll);
        return Set.copyOf(words);
    }

    /** The first word of each line with the words that follow it. */
    public static Map<String, List<String>> table(String file) {
        Map<String, List<String>> table = new LinkedHashMap<>();
        for (List<String> line : lines(file)) {
            table.put(line.get(0), line.subList(1, line.size()));
        }
        return Map.copyOf(table);
    }

    /** The lines of a file, each as its words. */
    public static List<List<String>> lines(String file) {
        return text(file).stream()
                .map(line -> List.copyOf(Arrays.asList(line.split(" "))))
                .toList();
    }

    /** The lines of a file as they stand. */
    public static List<String> text(String file) {
        try (InputStream in = WordListFile.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the distribution lacks the file " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
