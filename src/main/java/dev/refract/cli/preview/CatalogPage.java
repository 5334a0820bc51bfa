package dev.refract.cli.preview;

import dev.refract.augment.Augmentation;
import dev.refract.augment.Medium;
import dev.refract.declare.Declaration;
import dev.refract.declare.MissingLibraryException;
import dev.refract.model.ResourceException;
import dev.refract.spec.foreign.ForeignNames;
import dev.refract.spec.yaml.DeclaredFamilies;
import dev.refract.spec.yaml.DefaultRecords;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The catalog as one HTML page: every operation with an example on its medium, the medium's notes on it and its fields;
 * then the policies. Pictures are embedded.
 */
public record CatalogPage(DeclaredFamilies families) {
    /** The page in HTML. */
    public String html() {
        StringBuilder page = new StringBuilder("<!doctype html>\n"
                + "<meta charset=\"utf-8\">\n"
                + "<title>Refract: catalog</title>\n"
                + "<style>body{font:15px/1.45 system-ui,sans-serif;max-width:62rem;margin:2rem auto;padding:0"
                + " 1rem}h3{margin:2.2rem 0"
                + " .2rem;font-family:ui-monospace,monospace}table{border-collapse:collapse}td{padding:.1rem .8rem"
                + " .1rem 0;vertical-align:top}code{white-space:nowrap}.small{color:#666;font-size:13px}</style>\n"
                + "<h1>Refract: catalog</h1>\n");
        DefaultRecords defaults = new DefaultRecords(families);
        for (Medium medium : defaults.media()) {
            operations(medium, defaults, page);
        }
        section("Policies", page);
        families.catalog().policies().values().forEach(policy -> {
            heading(policy, page);
            fields(policy, page);
        });
        return page.toString();
    }

    private void operations(Medium medium, DefaultRecords defaults, StringBuilder page) {
        ForeignNames foreign = ForeignNames.load();
        section("Operations on " + medium.kind().id() + " data", page);
        for (Declaration<?> declaration : families.catalog().operationsOn(medium.kind())) {
            heading(declaration, page);
            page.append(example(medium, defaults, declaration));
            medium.presentation()
                    .notes(declaration.id(), declaration.type())
                    .forEach(note -> page.append(HtmlView.small(List.of(note))));
            List<String> known = foreign.knownAs(declaration.id());
            if (!known.isEmpty()) {
                page.append(HtmlView.small(List.of("Known as " + String.join(", ", known) + ".")));
            }
            fields(declaration, page);
        }
    }

    /** What an operation does; a line in its place where the file that its example needs is not here. */
    private String example(Medium medium, DefaultRecords defaults, Declaration<?> declaration) {
        try {
            Augmentation<?> operation = (Augmentation<?>) defaults.of(declaration);
            return new OperationExample(families.catalog(), medium, declaration)
                    .shown(operation).stream().map(HtmlView::of).collect(Collectors.joining());
        } catch (ResourceException | UncheckedIOException e) {
            return HtmlView.small(List.of("No example: the file that it takes is not here."));
        } catch (MissingLibraryException e) {
            return HtmlView.small(List.of("No example: " + e.getMessage() + "."));
        }
    }

    private static void section(String title, StringBuilder page) {
        page.append("<h2>" + HtmlView.escaped(title) + "</h2>\n");
    }

    private static void heading(Declaration<?> declaration, StringBuilder page) {
        page.append("<h3 id=\"" + declaration.id() + "\">" + declaration.id() + "</h3>\n<p>"
                + HtmlView.escaped(declaration.doc()) + "</p>\n");
    }

    private static void fields(Declaration<?> declaration, StringBuilder page) {
        page.append("<table>\n");
        for (Declaration.Field field : declaration.fields()) {
            page.append("<tr><td><code>" + field.name() + "</code></td><td><code>"
                    + HtmlView.escaped(field.defaultText().orElse(field.required() ? "required" : "–"))
                    + "</code></td><td>"
                    + HtmlView.escaped(field.doc()) + "</td></tr>\n");
        }
        page.append("</table>\n");
    }
}
