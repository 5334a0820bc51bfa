package dev.refract.cli.preview;

import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Views as parts of an HTML page. */
final class HtmlView {
    private HtmlView() {}

    /** One example; a picture is embedded. */
    static String of(OperationExample.Shown shown) {
        return shown.picture()
                .map(picture -> "<img alt=\"" + shown.heading() + "\" src=\"data:image/webp;base64,"
                        + Base64.getEncoder().encodeToString(picture.array()) + "\">\n")
                .orElseGet(() -> small(List.of(shown.heading() + ": " + shown.text())));
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
}
