package dev.refract.cli;

import dev.refract.Golden;
import dev.refract.declare.Declaration;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page about commands says of every report what its JSON holds, from the records and their documentation. */
class CommandsPageTest {
    private static final Path PAGE = Path.of("src/site/markdown/commands.md");
    private static final Pattern REPORTS = Pattern.compile("(?s)(<!-- reports:[^>]*-->\n).*?(<!-- /reports -->)");

    /** Which record a command reports. */
    private static Map<String, String> reports() {
        Map<String, String> reports = new LinkedHashMap<>();
        reports.put("run, stats, demo", "reports.ResultsSummary");
        reports.put("validate", "reports.ValidationReport");
        reports.put("simulate", "reports.SimulationReport");
        reports.put("inspect", "survey.DatasetSurvey");
        reports.put("init", "commands.InitCommand$InitReport");
        reports.put("plan", "reports.PlanReport");
        reports.put("preview", "commands.PreviewCommand$PreviewReport");
        reports.put("catalog", "reports.CatalogReport");
        reports.put("ingest", "reports.IngestSummary");
        reports.put("show", "reports.ShownRecords");
        reports.put("replay", "reports.ReplayComparison$Result");
        reports.put("export", "reports.ExportSummary");
        reports.put("dead-letters", "reports.DeadLettersReport");
        reports.put("rounds", "reports.RoundsReport");
        reports.put("vectors", "commands.VectorsCommand$VectorsReport");
        reports.put("reset", "reports.ResetReport");
        reports.put("doctor", "reports.DoctorReport");
        return reports;
    }

    @Test
    void thePageNamesEveryMemberOfEveryReport() throws Exception {
        StringBuilder tables = new StringBuilder();
        for (Map.Entry<String, String> report : reports().entrySet()) {
            tables.append("\n### ")
                    .append(report.getKey())
                    .append("\n\n| member | type | what it is |\n|---|---|---|\n");
            rows("", Class.forName("dev.refract.cli." + report.getValue()), tables);
        }
        String page = REPORTS.matcher(Files.readString(PAGE))
                .replaceFirst(found -> Matcher.quoteReplacement(found.group(1) + tables + "\n" + found.group(2)));
        Golden.file(PAGE).holds(page);
    }

    private static void rows(String prefix, Class<?> record, StringBuilder tables) throws IOException {
        for (RecordComponent component : record.getRecordComponents()) {
            String path = prefix + Declaration.snakeCase(component.getName());
            tables.append("| `%s` | %s | %s |\n"
                    .formatted(path, type(component.getGenericType()), documentation(record, component.getName())));
            Optional<Nested> nested = nested(path, component.getGenericType());
            if (nested.isPresent()) {
                rows(nested.get().prefix(), nested.get().type(), tables);
            }
        }
    }

    private record Nested(String prefix, Class<?> type) {}

    /** The record inside a value, a list, a map or an option. */
    private static Optional<Nested> nested(String path, Type type) {
        if (type instanceof Class<?> plain) {
            return plain.isRecord() ? Optional.of(new Nested(path + ".", plain)) : Optional.empty();
        }
        ParameterizedType generic = (ParameterizedType) type;
        Class<?> raw = (Class<?>) generic.getRawType();
        Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
        String inner = Map.class.isAssignableFrom(raw)
                ? path + ".*"
                : Collection.class.isAssignableFrom(raw) ? path + "[]" : path;
        return nested(inner, last);
    }

    private static String type(Type type) {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            if (Map.class.isAssignableFrom(raw)) {
                return "object of " + type(last);
            }
            return raw == Optional.class ? type(last) + " or null" : "list of " + type(last);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == boolean.class) {
            return "true or false";
        }
        if (plain.isPrimitive() || Number.class.isAssignableFrom(plain)) {
            return "number";
        }
        if (plain.getSimpleName().startsWith("Optional")) {
            return "number or null";
        }
        return plain.isRecord() ? "object" : plain.isEnum() ? "word" : "text";
    }

    private static String documentation(Class<?> record, String component) throws IOException {
        Class<?> outer = record;
        while (outer.getEnclosingClass() != null) {
            outer = outer.getEnclosingClass();
        }
        String source =
                Files.readString(Path.of("src/main/java", outer.getName().replace('.', '/') + ".java"));
        int at = source.indexOf("record " + record.getSimpleName() + "(");
        String comment = source.substring(Math.max(0, source.lastIndexOf("/**", at)), Math.max(0, at));
        Matcher found = Pattern.compile("(?s)@param " + component + " (.*?)(?=\n\\s*\\* @|\\*/)")
                .matcher(comment);
        return found.find()
                ? found.group(1)
                        .replaceAll("\\s*\n\\s*\\*\\s*", " ")
                        .replaceAll("\\{@(?:code|value) ([^}]*)}", "`$1`")
                        .replaceAll("\\{@link(?:plain)? [^}]*?#?(\\w+)}", "$1")
                        .strip()
                : component.toLowerCase(Locale.ROOT);
    }
}
