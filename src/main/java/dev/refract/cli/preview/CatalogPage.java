package dev.refract.cli.preview;

import dev.refract.augment.Augmentation;
import dev.refract.augment.catalog.Catalog;
import dev.refract.augment.image.coverage.Coverage;
import dev.refract.declare.Declaration;
import dev.refract.model.ResourceException;
import dev.refract.sample.Bytes;
import dev.refract.sample.Kind;
import dev.refract.spec.yaml.DeclaredFamilies;
import dev.refract.spec.yaml.DefaultRecords;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;

/**
 * The catalogue as a page to leaf through: every image operation with a picture at three strengths, its
 * kind, its fields, and the names under which other libraries know it; operations on texts and tables with
 * a sample before and after, and their fields. One file, pictures inside.
 */
public record CatalogPage(DeclaredFamilies families) {
    private static final int CELL = 128;

    /** The page in HTML. */
    public String html() {
        StringBuilder page = new StringBuilder("<!doctype html>\n"
                + "<meta charset=\"utf-8\">\n"
                + "<title>Refract: catalogue</title>\n"
                + "<style>body{font:15px/1.45 system-ui,sans-serif;max-width:62rem;margin:2rem auto;padding:0"
                + " 1rem}h3{margin:2.2rem 0"
                + " .2rem;font-family:ui-monospace,monospace}table{border-collapse:collapse}td{padding:.1rem .8rem"
                + " .1rem 0;vertical-align:top}code{white-space:nowrap}.small{color:#666;font-size:13px}</style>\n"
                + "<h1>Refract: catalogue</h1>\n");
        Catalog catalogue = families.catalogue();
        DefaultRecords defaults = new DefaultRecords(families);
        Coverage coverage = Coverage.load();
        section("Images", page);
        for (Declaration<?> declaration : catalogue.operations().values()) {
            Augmentation<?> operation = (Augmentation<?>) defaults.of(declaration);
            if (operation.kind() == Kind.IMAGE) {
                heading(declaration, page);
                OperationImage picture = new OperationImage(catalogue, declaration);
                page.append(example(() -> image(picture.png(operation, CELL))));
                page.append("<p class=\"small\">"
                        + escaped(ImageChangeKind.of(declaration.type()).sentence()) + "</p>\n");
                fields(declaration, page);
                List<String> known = coverage.knownAs(declaration.id());
                if (!known.isEmpty()) {
                    page.append("<p class=\"small\">Known as " + escaped(String.join(", ", known)) + ".</p>\n");
                }
            }
        }
        section("Policies", page);
        catalogue.policies().values().forEach(policy -> {
            heading(policy, page);
            fields(policy, page);
        });
        for (Kind kind : Kind.values()) {
            if (kind != Kind.IMAGE) {
                others(kind, defaults, page);
            }
        }
        return page.toString();
    }

    /** What an operation does; a line instead where it takes a file of the checkout's and the page is made elsewhere. */
    private static String example(Supplier<String> made) {
        try {
            return made.get();
        } catch (ResourceException | UncheckedIOException e) {
            return "<p class=\"small\">No example: the file that it takes is not here.</p>\n";
        }
    }

    private static String image(Bytes png) {
        return "<img alt=\"\" src=\"data:image/png;base64,"
                + Base64.getEncoder().encodeToString(png.array()) + "\">\n";
    }

    private static String words(List<String> lines) {
        return "<p class=\"small\">before: " + escaped(lines.get(0)) + "<br>after: " + escaped(lines.get(1)) + "</p>\n";
    }

    private void others(Kind kind, DefaultRecords defaults, StringBuilder page) {
        List<Declaration<?>> of = families.catalogue().operations().values().stream()
                .filter(declaration -> ((Augmentation<?>) defaults.of(declaration)).kind() == kind)
                .toList();
        if (!of.isEmpty()) {
            section("Operations on " + kind.id() + " data", page);
            OperationExample words = new OperationExample(families.catalogue(), defaults.media());
            of.forEach(declaration -> {
                heading(declaration, page);
                page.append(
                        example(() -> words.beforeAndAfter((Augmentation<?>) defaults.of(declaration), declaration.id())
                                .map(CatalogPage::words)
                                .orElse("")));
                fields(declaration, page);
            });
        }
    }

    private static void section(String title, StringBuilder page) {
        page.append("<h2>" + escaped(title) + "</h2>\n");
    }

    private static void heading(Declaration<?> declaration, StringBuilder page) {
        page.append("<h3 id=\"" + declaration.id() + "\">" + declaration.id() + "</h3>\n<p>"
                + escaped(declaration.doc()) + "</p>\n");
    }

    private static void fields(Declaration<?> declaration, StringBuilder page) {
        page.append("<table>\n");
        for (Declaration.Field field : declaration.fields()) {
            page.append("<tr><td><code>" + field.name() + "</code></td><td><code>"
                    + escaped(field.defaultText().orElse(field.required() ? "required" : "–")) + "</code></td><td>"
                    + escaped(field.doc()) + "</td></tr>\n");
        }
        page.append("</table>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
