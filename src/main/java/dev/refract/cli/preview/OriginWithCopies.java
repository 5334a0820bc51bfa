package dev.refract.cli.preview;

import dev.refract.augment.image.sheet.ContactSheet;
import dev.refract.sample.AppliedStep;
import dev.refract.sample.Lineage;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An original, its copies, and why some of those asked for were refused.
 *
 * @param refusals one line each
 */
record OriginWithCopies(Sample origin, List<Sample> copies, List<String> refusals) {

    /** Whether any copy was changed at all. */
    boolean hasChanges() {
        return copies.stream()
                .anyMatch(copy -> !copy.lineage().orElseThrow().steps().isEmpty());
    }

    /** Images side by side; the title also says why the first copy that is missing was refused. */
    ContactSheet.Row row(String title) {
        List<ContactSheet.Cell> cells = new ArrayList<>();
        cells.add(cell(origin, "original"));
        for (Sample copy : copies) {
            cells.add(cell(copy, caption(copy)));
        }
        String refusal = refusals.isEmpty() ? "" : "  (" + refusals.get(0) + ")";
        return new ContactSheet.Row(title + refusal, cells);
    }

    /** Its number; that nothing was done to it; or the classes it is of, when they are not the origin's. */
    private String caption(Sample copy) {
        Lineage lineage = copy.lineage().orElseThrow();
        if (lineage.steps().isEmpty()) {
            return "copy " + lineage.copy() + ": as it was";
        }
        Map<String, Double> classes = copy.label().classes();
        return classes.equals(origin.label().classes()) ? "copy " + lineage.copy() : lineage.copy() + shares(classes);
    }

    /** Classes with their shares in percent, the largest first. */
    private static String shares(Map<String, Double> classes) {
        return classes.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(share -> String.format(Locale.ROOT, " %s %.0f", share.getKey(), 100 * share.getValue()))
                .collect(Collectors.joining(",", ":", " %"));
    }

    private static ContactSheet.Cell cell(Sample sample, String caption) {
        return new ContactSheet.Cell((Payload.Image) sample.payload(), sample.label(), caption);
    }

    /** Texts or rows with what each copy changed marked, and an empty line at the end. */
    List<String> lines(String heading) {
        List<String> lines = new ArrayList<>(List.of(heading));
        lines.addAll(
                origin.payload() instanceof Payload.Text
                        ? texts()
                        : new RowDiff(origin).with(copies).lines());
        refusals.forEach(refusal -> lines.add("  " + refusal));
        lines.add("");
        return lines;
    }

    private List<String> texts() {
        List<String> lines = new ArrayList<>();
        String before = ((Payload.Text) origin.payload()).text();
        lines.add("  original  " + oneLine(before));
        for (Sample copy : copies) {
            String after = ((Payload.Text) copy.payload()).text();
            lines.add("  copy " + copy.lineage().orElseThrow().copy() + "    "
                    + oneLine(TextDiff.of(before, after).marked()));
            lines.add("            by " + steps(copy));
        }
        return lines;
    }

    private static String steps(Sample copy) {
        String names = copy.lineage().orElseThrow().steps().stream()
                .map(AppliedStep::operation)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "no step" : names;
    }

    private static String oneLine(String text) {
        return text.replace("\n", "⏎");
    }
}
