package dev.refract.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Rules, dashboard and runbook speak of metrics that exist, and of all of them. That alerts fire is tested by
 * {@link AlertsFireIT}.
 */
class MonitoringFilesTest {
    private static final Path FOLDER = Path.of("deploy", "monitoring");
    private static final Path PAGES = Path.of("src", "site", "markdown");
    private static final Pattern DECLARED = Pattern.compile("(?m)^\\| `(refract_\\w+)` \\|");
    private static final Pattern SECTION = Pattern.compile("(?m)^### (Refract\\w+)$");
    private static final Pattern METRIC = Pattern.compile("(?<![\\w:$\"])refract_\\w+");
    /** What follows {@code by} and {@code on}, and what stands in braces and quotation marks, are labels and values. */
    private static final Pattern LABELS =
            Pattern.compile("(?:by|on|group_left) ?\\([^)]*\\)|\\{[^}]*}|\"[^\"]*\"|\\[[^]]*]");

    private final JsonNode rules = Manifests.read(FOLDER.resolve("rules.yaml"));
    private final JsonNode tests = Manifests.read(FOLDER.resolve("rules.test.yaml"));
    private final JsonNode dashboard;

    MonitoringFilesTest() throws IOException {
        dashboard = new ObjectMapper().readTree(FOLDER.resolve("dashboard.json").toFile());
    }

    @Test
    void everyMetricExists() throws IOException {
        Set<String> declared = declared();

        assertThat(metrics(expressions(rules))).isNotEmpty().isSubsetOf(declared);
        assertThat(metrics(expressions(dashboard))).isNotEmpty().isSubsetOf(declared);
        assertThat(metrics(tests.findValuesAsText("series"))).isNotEmpty().isSubsetOf(declared);
    }

    @Test
    void everyMetricIsOnTheDashboard() throws IOException {
        assertThat(metrics(expressions(dashboard))).isEqualTo(declared());
    }

    @Test
    void everyAlertSaysHowBadItIsAndWhatToDo() throws IOException {
        String runbook = Files.readString(PAGES.resolve("operations.md"));
        List<String> sections =
                SECTION.matcher(runbook).results().map(match -> match.group(1)).toList();

        assertThat(alerts()).isNotEmpty().allSatisfy(alert -> {
            String name = alert.get("alert").asText();
            assertThat(alert.at("/labels/severity").asText()).isIn("page", "ticket");
            assertThat(alert.at("/annotations/summary").asText()).isNotEmpty();
            assertThat(alert.at("/annotations/runbook").asText()).isEqualTo("operations.html#" + name);
        });
        assertThat(sections)
                .containsExactlyElementsOf(alerts().stream()
                        .map(alert -> alert.get("alert").asText())
                        .toList());
    }

    /** One case in which it fires, one in which it does not. */
    @Test
    void everyAlertIsTestedBothWays() {
        for (JsonNode alert : alerts()) {
            List<Integer> fired = new ArrayList<>();
            for (JsonNode test : tests.get("tests")) {
                for (JsonNode expected : test.path("alert_rule_test")) {
                    if (expected.get("alertname").equals(alert.get("alert"))) {
                        fired.add(expected.get("exp_alerts").size());
                    }
                }
            }
            assertThat(fired).as(alert.get("alert").asText()).containsExactly(1, 0);
        }
    }

    @Test
    void everyPanelHasItsPlaceAndItsQueries() {
        Set<Integer> ids = new TreeSet<>();
        Set<String> cells = new TreeSet<>();
        for (JsonNode panel : dashboard.get("panels")) {
            JsonNode place = panel.get("gridPos");
            assertThat(ids.add(panel.get("id").asInt())).isTrue();
            assertThat(place.get("x").asInt() + place.get("w").asInt()).isLessThanOrEqualTo(24);
            for (int x = 0; x < place.get("w").asInt(); x++) {
                for (int y = 0; y < place.get("h").asInt(); y++) {
                    String cell =
                            (place.get("x").asInt() + x) + "," + (place.get("y").asInt() + y);
                    assertThat(cells.add(cell))
                            .as(panel.get("title") + " at " + cell)
                            .isTrue();
                }
            }
            assertThat(panel.get("type").asText().equals("row")
                            || panel.path("targets").size() > 0)
                    .isTrue();
        }
    }

    private List<JsonNode> alerts() {
        List<JsonNode> alerts = new ArrayList<>();
        rules.get("groups")
                .forEach(group -> group.get("rules").forEach(rule -> {
                    if (rule.has("alert")) {
                        alerts.add(rule);
                    }
                }));
        return alerts;
    }

    private static Set<String> declared() throws IOException {
        return DECLARED.matcher(Files.readString(PAGES.resolve("metrics.md")))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> expressions(JsonNode tree) {
        List<String> found = new ArrayList<>(tree.findValuesAsText("expr"));
        found.addAll(tree.findValuesAsText("query"));
        return found;
    }

    /** The metrics of Refract that some expressions name. */
    private static Set<String> metrics(Collection<String> expressions) {
        return expressions.stream()
                .map(expression -> LABELS.matcher(expression).replaceAll(""))
                .flatMap(expression -> METRIC.matcher(expression).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
