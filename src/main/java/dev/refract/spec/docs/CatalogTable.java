package dev.refract.spec.docs;

import dev.refract.augment.Medium;
import dev.refract.augment.view.Presentation;
import dev.refract.declare.Declaration;
import dev.refract.sample.Kind;
import dev.refract.spec.foreign.ForeignNames;
import dev.refract.spec.yaml.DeclaredFamilies;
import dev.refract.spec.yaml.DefaultRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything a pipeline can name, as tables for people; generated from the declarations. */
public final class CatalogTable {
    private final DeclaredFamilies families;
    private final List<Section> sections;

    /**
     * What belongs together.
     *
     * @param title {@code policies}, {@code image}, {@code gates}, …
     */
    public record Section(String title, List<Declaration<?>> entries) {
        public Section {
            entries = List.copyOf(entries);
        }
    }

    private CatalogTable(DeclaredFamilies families, List<Section> sections) {
        this.families = families;
        this.sections = List.copyOf(sections);
    }

    /** Policies, the operations of each kind of data, gates, and the settings of each kind of data. */
    public static CatalogTable of(DeclaredFamilies families) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                "policies", List.copyOf(families.catalog().policies().values())));
        for (Kind kind : Kind.values()) {
            sections.add(new Section(kind.id(), families.catalog().operationsOn(kind)));
        }
        sections.add(new Section("gates", List.copyOf(families.gates().values())));
        sections.add(new Section("media", List.copyOf(families.catalog().media().values())));
        return new CatalogTable(
                families,
                sections.stream()
                        .filter(section -> !section.entries().isEmpty())
                        .toList());
    }

    /** The operations of one kind of data alone. */
    public CatalogTable only(Kind kind) {
        return new CatalogTable(
                families,
                sections.stream()
                        .filter(section -> section.title().equals(kind.id()))
                        .toList());
    }

    public List<Section> sections() {
        return sections;
    }

    /** The entries of this id: a kind of data may be called as an operation on it. */
    public List<CatalogEntry> named(String id) {
        return entries(id::equals);
    }

    /** All entries, section by section. */
    public List<CatalogEntry> entries() {
        return entries(any -> true);
    }

    private List<CatalogEntry> entries(Predicate<String> wanted) {
        ForeignNames foreign = ForeignNames.load();
        List<Medium> media = new DefaultRecords(families).media();
        List<CatalogEntry> entries = new ArrayList<>();
        for (Section section : sections) {
            Optional<Presentation> presentation = media.stream()
                    .filter(medium -> medium.kind().id().equals(section.title()))
                    .map(Medium::presentation)
                    .findFirst();
            section.entries().stream()
                    .filter(entry -> wanted.test(entry.id()))
                    .forEach(entry -> entries.add(CatalogEntry.of(
                            section.title(),
                            entry,
                            presentation
                                    .map(of -> of.notes(entry.id(), entry.type()))
                                    .orElse(List.of()),
                            foreign)));
        }
        return List.copyOf(entries);
    }

    /** Bare ids, one a line. */
    public String ids() {
        return declarations().map(entry -> entry.id() + "\n").collect(Collectors.joining());
    }

    /** For a terminal: each entry with its fields below it. */
    public String text() {
        return sections.stream().map(CatalogTable::text).collect(Collectors.joining("\n"));
    }

    /** For a page of its own: one table a section. */
    public String markdown() {
        return sections.stream().map(CatalogTable::markdown).collect(Collectors.joining("\n"));
    }

    /** For a README: what there is, a paragraph a section. */
    public String summary() {
        return sections.stream()
                .map(section ->
                        "**" + section.title() + "** (" + section.entries().size() + "): "
                                + section.entries().stream()
                                        .map(entry -> "`" + entry.id() + "`")
                                        .collect(Collectors.joining(", "))
                                + "\n")
                .collect(Collectors.joining("\n"));
    }

    private Stream<Declaration<?>> declarations() {
        return sections.stream().flatMap(section -> section.entries().stream());
    }

    private static String text(Section section) {
        return section.title().toUpperCase(Locale.ROOT)
                + "\n"
                + section.entries().stream().map(CatalogTable::text).collect(Collectors.joining());
    }

    private static String text(Declaration<?> entry) {
        String fields = entry.fields().stream()
                .map(field -> "      %-22s %-18s %s (%s)\n"
                        .formatted(field.name(), byDefault(field), field.doc(), ShapeDescription.of(field.shape())))
                .collect(Collectors.joining());
        return "  %-24s %s\n".formatted(entry.id(), entry.doc()) + fields;
    }

    private static String markdown(Section section) {
        String head = "### " + section.title() + "\n\n| id | what it does | fields |\n|---|---|---|\n";
        return head
                + section.entries().stream()
                        .map(entry -> "| `" + entry.id() + "` | " + cell(entry.doc()) + " | "
                                + entry.fields().stream()
                                        .map(field ->
                                                "`" + field.name() + ": " + byDefault(field) + "` " + cell(field.doc()))
                                        .collect(Collectors.joining("<br>"))
                                + " |\n")
                        .collect(Collectors.joining());
    }

    private static String byDefault(Declaration.Field field) {
        Optional<String> written = field.defaultText();
        return written.orElse(field.required() ? "required" : "–");
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
