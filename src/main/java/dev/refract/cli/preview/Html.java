package dev.refract.cli.preview;

import dev.refract.sample.Kind;
import java.util.List;
import java.util.stream.Collectors;

/** Parts of an HTML page. */
final class Html {
    private Html() {}

    /** A sentence in small type. */
    static String quiet(String sentence) {
        return "<p class=\"quiet\">" + escaped(sentence) + "</p>\n";
    }

    /** Examples of an operation: pictures beside the original, or lines. */
    static String examples(String id, Kind kind, List<OperationExample.Shown> shown) {
        if (shown.isEmpty()) {
            return "";
        }
        boolean pictures = shown.get(0).picture().isPresent();
        String parts = shown.stream()
                .map(example -> pictures ? figure(id, example) : line(example))
                .collect(Collectors.joining());
        return pictures
                ? "<div class=\"examples\">\n<figure><div class=\"original " + kind.id()
                        + "\" role=\"img\" aria-label=\"the original picture\"></div>"
                        + "<figcaption><strong>original</strong></figcaption></figure>\n" + parts + "</div>\n"
                : "<dl class=\"lines\">\n" + parts + "</dl>\n";
    }

    private static String figure(String id, OperationExample.Shown shown) {
        return "<figure><img loading=\"lazy\" alt=\""
                + escaped(id + ", " + shown.heading()) + "\" src=\""
                + CatalogPage.data(shown.picture().orElseThrow()) + "\"><figcaption><strong>"
                + escaped(shown.heading()) + "</strong> " + escaped(shown.text()) + "</figcaption></figure>\n";
    }

    private static String line(OperationExample.Shown shown) {
        return "<dt>" + escaped(shown.heading()) + "</dt><dd>" + escaped(shown.text()) + "</dd>\n";
    }

    /** Text with the characters replaced that HTML reserves, in attributes too. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
