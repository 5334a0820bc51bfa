package dev.refract.cli.preview;

import dev.refract.augment.Medium;
import dev.refract.augment.view.LabelEffect;
import dev.refract.sample.Bytes;
import dev.refract.sample.Sample;
import dev.refract.spec.docs.CatalogEntry;
import dev.refract.spec.docs.CatalogTable;
import dev.refract.spec.yaml.DeclaredFamilies;
import dev.refract.spec.yaml.DefaultRecords;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The catalog as one HTML page that needs nothing else: contents, search and filters, and for everything that a pipeline
 * can name what it does, examples, fields with ranges, and YAML to copy. Without scripts everything is shown.
 */
public record CatalogPage(DeclaredFamilies families) {
    private static final Map<String, String> TITLES =
            Map.of("policies", "Policies", "gates", "Gates", "media", "Settings of each kind of data");

    /** The page in HTML. */
    public String html() {
        Map<String, List<CatalogEntry>> sections = CatalogTable.of(families).entries().stream()
                .collect(Collectors.groupingBy(CatalogEntry::section, LinkedHashMap::new, Collectors.toList()));
        EntryHtml entries = new EntryHtml(families);
        String contents = sections.entrySet().stream()
                .map(section -> contents(section.getKey(), section.getValue()))
                .collect(Collectors.joining());
        String main = sections.entrySet().stream()
                .map(section -> "<section aria-labelledby=\"section-" + section.getKey() + "\">\n<h2 id=\"section-"
                        + section.getKey() + "\">" + title(section.getKey()) + "</h2>\n"
                        + section.getValue().stream().map(entries::of).collect(Collectors.joining())
                        + "</section>\n")
                .collect(Collectors.joining());
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Refract: catalog</title>
                <style>
                %s%s</style>
                </head>
                <body>
                <a class="skip" href="#main">Skip to the entries</a>
                <header>
                <h1>Refract: catalog</h1>
                <p>Everything that a pipeline can name, with its fields, their defaults and ranges. Pictures show an
                operation on the picture at the left: where its ranges decide how far a copy is from its original, at a
                third, two thirds and all of the largest distance; otherwise three draws.</p>
                </header>
                %s<div class="layout">
                <nav aria-label="Contents"><details><summary>Contents</summary>
                %s</details></nav>
                <main id="main">
                %s</main>
                </div>
                <script>
                %s</script>
                </body>
                </html>
                """.formatted(
                        resource("catalog.css"), originals(), form(sections), contents, main, resource("catalog.js"));
    }

    private static String title(String section) {
        return TITLES.getOrDefault(section, "Operations on " + section + " data");
    }

    private static String contents(String section, List<CatalogEntry> entries) {
        return "<section><h2><a href=\"#section-" + section + "\">" + title(section) + "</a></h2>\n<ul>\n"
                + entries.stream()
                        .map(entry -> "<li><a href=\"#" + entry.id() + "\">" + Html.escaped(entry.id()) + "</a></li>\n")
                        .collect(Collectors.joining())
                + "</ul></section>\n";
    }

    /** Scripts show it; without them it would do nothing. */
    private static String form(Map<String, List<CatalogEntry>> sections) {
        String kinds = sections.keySet().stream()
                .map(section -> option(section, title(section)))
                .collect(Collectors.joining());
        String labels = Arrays.stream(LabelEffect.values())
                .map(effect -> option(effect.name(), "labels " + effect.words()))
                .collect(Collectors.joining());
        return """
                <form role="search" hidden>
                <div><label for="search-box">Search names, words and names in other libraries</label>
                <input id="search-box" type="search" autocomplete="off"></div>
                <div><label for="kind-filter">Kind</label>
                <select id="kind-filter"><option value="">all</option>%s</select></div>
                <div><label for="label-filter">Labels</label>
                <select id="label-filter"><option value="">whatever they do</option>%s</select></div>
                <p id="count" role="status"></p>
                </form>
                """.formatted(kinds, labels);
    }

    private static String option(String value, String shown) {
        return "<option value=\"" + value + "\">" + shown + "</option>";
    }

    /** The picture on which operations are shown, embedded once. */
    private String originals() {
        StringBuilder styles = new StringBuilder();
        for (Medium medium : new DefaultRecords(families).media()) {
            List<Sample> examples = medium.presentation().examples();
            if (!examples.isEmpty()) {
                medium.presentation()
                        .thumbnail(examples.get(0))
                        .ifPresent(picture -> styles.append(".original.%s { background-image: url(\"%s\"); }\n"
                                .formatted(medium.kind().id(), data(picture))));
            }
        }
        return styles.toString();
    }

    /** A WebP as the address of itself. */
    static String data(Bytes webp) {
        return "data:image/webp;base64," + Base64.getEncoder().encodeToString(webp.array());
    }

    private static String resource(String name) {
        try (InputStream in = CatalogPage.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
