package dev.refract.augment.image.coverage;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The coverage as a page: counts first, then library by library each public name.
 *
 * @param catalog ids of everything a pipeline can name
 */
public record CoveragePage(Coverage coverage, Set<String> catalog) {
    private static final String COMMAND = "command ";
    private static final String EXTENSION = "extension ";
    private static final int MOST_IMPORTANT = 60;

    public CoveragePage {
        catalog = Set.copyOf(catalog);
    }

    /** Whether the catalog, a command or an extension covers a family. */
    boolean isCovered(Coverage.TransformFamily family) {
        String ours = family.ours();
        return catalog.contains(ours) || ours.startsWith(COMMAND) || ours.startsWith(EXTENSION);
    }

    /** The family of this id in {@code families.csv}. */
    Coverage.TransformFamily family(String id) {
        return coverage.families().stream()
                .filter(family -> family.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no family is called " + id));
    }

    /** How many families of a kind are covered. */
    public long covered(String kind) {
        return coverage.families().stream()
                .filter(family -> family.kind().equals(kind) && isCovered(family))
                .count();
    }

    /** How many of the sixty families that matter most are covered. */
    public long important() {
        return coverage.families().stream()
                .filter(family -> family.rank() > 0 && isCovered(family))
                .count();
    }

    /** The page in Markdown. */
    public String markdown() {
        StringBuilder page = new StringBuilder("# Image transforms of ten libraries, and where they are here\n\n");
        page.append("| | covered | of |\n|---|---|---|\n");
        page.append(row("families of transforms", covered("family"), count("family")));
        page.append(row("composition operators", covered("operator"), count("operator")));
        page.append(row("the families that matter most", important(), MOST_IMPORTANT));
        for (String library : libraries()) {
            page.append(row(
                    library + ", public names",
                    named(library, true).size(),
                    of(library).size()));
        }
        page.append("\n## What is absent, and why\n\n| family | why |\n|---|---|\n");
        coverage.families().stream()
                .filter(family -> !isCovered(family))
                .forEach(family -> page.append("| `" + family.id() + "` | " + family.note() + " |\n"));
        for (String library : libraries()) {
            page.append("\n## " + library + "\n\n| name | here |\n|---|---|\n");
            of(library).forEach(name -> page.append("| " + name.name() + " | " + here(name) + " |\n"));
        }
        return page.toString();
    }

    private static String row(String what, long covered, long of) {
        return "| " + what + " | " + covered + " | " + of + " |\n";
    }

    private String here(Coverage.PublicName name) {
        return name.families().stream()
                .map(this::family)
                .map(family -> isCovered(family) ? "`" + family.ours() + "`" : "– (" + family.note() + ")")
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private long count(String kind) {
        return coverage.families().stream()
                .filter(family -> family.kind().equals(kind))
                .count();
    }

    private List<String> libraries() {
        return coverage.names().stream()
                .map(Coverage.PublicName::library)
                .distinct()
                .toList();
    }

    private List<Coverage.PublicName> of(String library) {
        return coverage.names().stream()
                .filter(name -> name.library().equals(library))
                .toList();
    }

    /** The names of a library all of whose families are covered, or those of which one is not. */
    private List<Coverage.PublicName> named(String library, boolean covered) {
        return of(library).stream()
                .filter(name -> covered == name.families().stream().allMatch(id -> isCovered(family(id))))
                .toList();
    }
}
