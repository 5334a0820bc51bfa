package dev.refract.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads both text formats as strictly as their specifications ask: a line that is not of their grammar, a family without
 * its type, a series that comes twice, an end that is missing are failures.
 *
 * @param types by family
 * @param series value by name and labels, as they are written
 */
record StrictScrape(Map<String, String> types, Map<String, Double> series) {
    private static final Pattern META = Pattern.compile("# (HELP|TYPE|UNIT) ([a-zA-Z_:][a-zA-Z0-9_:]*) (.*)");
    private static final String LABEL = "[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\n]|\\\\[\\\\\"n])*\"";
    private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(\\{(?:" + LABEL + "(?:," + LABEL
            + ")*)?})? (NaN|[+-]Inf|[+-]?[0-9.]+(?:[eE][+-]?[0-9]+)?)");
    private static final Set<String> SUFFIXES = Set.of("", "_total", "_info", "_sum", "_count", "_bucket", "_max");

    static StrictScrape prometheus(String text) {
        assertThat(text).endsWith("\n").doesNotContain("# EOF");
        return of(text);
    }

    static StrictScrape openMetrics(String text) {
        assertThat(text).endsWith("# EOF\n");
        return of(text.substring(0, text.length() - "# EOF\n".length()));
    }

    private static StrictScrape of(String text) {
        Map<String, String> types = new HashMap<>();
        Map<String, Double> series = new LinkedHashMap<>();
        Set<String> closed = new HashSet<>();
        String open = "";
        for (String line : text.lines().toList()) {
            Matcher meta = META.matcher(line);
            String family;
            if (meta.matches()) {
                family = meta.group(2);
                if (meta.group(1).equals("TYPE")) {
                    assertThat(types.put(family, meta.group(3))).as(line).isNull();
                }
            } else {
                Matcher sample = SAMPLE.matcher(line);
                assertThat(sample.matches()).as(line).isTrue();
                family = familyOf(sample.group(1), types, line);
                String labels = sample.group(2) == null ? "" : sample.group(2);
                assertThat(series.put(sample.group(1) + labels, number(sample.group(3))))
                        .as("twice: " + line)
                        .isNull();
            }
            if (!family.equals(open)) {
                closed.add(open);
                assertThat(closed).as("interleaved: " + line).doesNotContain(family);
                open = family;
            }
        }
        return new StrictScrape(types, series);
    }

    private static String familyOf(String name, Map<String, String> types, String line) {
        List<String> families = new ArrayList<>();
        for (String suffix : SUFFIXES) {
            if (name.endsWith(suffix)) {
                String family = name.substring(0, name.length() - suffix.length());
                if (types.containsKey(family)) {
                    families.add(family);
                }
            }
        }
        assertThat(families).as(line).hasSize(1);
        return families.get(0);
    }

    private static double number(String written) {
        return switch (written) {
            case "NaN" -> Double.NaN;
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(written);
        };
    }
}
