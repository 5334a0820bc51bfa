package dev.refract.cli.preview;

import dev.refract.augment.view.View;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Views as parts of an HTML page. */
final class HtmlView {
    private HtmlView() {}

    /** One view; a picture is embedded. */
    static String of(View view) {
        if (view instanceof View.Picture picture) {
            return "<img alt=\"\" src=\"data:image/png;base64,"
                    + Base64.getEncoder().encodeToString(picture.png().array()) + "\">\n";
        }
        if (view instanceof View.Table table) {
            return "<table>\n" + row(table.headings())
                    + table.rows().stream().map(HtmlView::row).collect(Collectors.joining()) + "</table>\n";
        }
        return small(((View.Lines) view).lines());
    }

    /** A paragraph in small type, a line each. */
    static String small(List<String> lines) {
        return "<p class=\"small\">" + lines.stream().map(HtmlView::escaped).collect(Collectors.joining("<br>"))
                + "</p>\n";
    }

    /** Text with the characters replaced that HTML reserves. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(cell -> "<td>" + escaped(cell) + "</td>")
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }
}
