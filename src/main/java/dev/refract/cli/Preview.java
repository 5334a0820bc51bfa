package dev.refract.cli;

import dev.refract.augment.Partner;
import dev.refract.augment.Partners;
import dev.refract.augment.image.sheet.ContactSheet;
import dev.refract.sample.AppliedStep;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.topology.CopyMaker;
import dev.refract.topology.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Originals beside the copies a pipeline makes of them. They are the copies that the pipeline would
 * publish: a copy depends on its origin, its number and the pipeline, and on nothing else. Copies that
 * are mixed with earlier records are mixed with {@code company} instead.
 *
 * @param company samples of the data set, shown or not
 */
record Preview(Plan plan, List<Sample> company) {
    private static final int CELL = 128;

    /** An original, its copies, and why some of those asked for were refused. */
    private record Family(Sample origin, List<Sample> copies, List<String> refusals) {}

    private Family family(Sample origin, int copies) {
        List<Sample> made = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        CopyMaker.Order order = new CopyMaker.Order(1, copies, 0, 1);
        for (CopyMaker.Copy copy : new CopyMaker(plan).copies(origin, order, others(origin))) {
            if (copy instanceof CopyMaker.Copy.Made each) {
                made.add(each.sample());
            } else if (copy instanceof CopyMaker.Copy.Refused refused) {
                refusals.add("copy " + refused.number() + " is refused: " + refused.refusal());
            }
        }
        return new Family(origin, made, refusals);
    }

    private Partners others(Sample origin) {
        return Partners.of(company.stream()
                .filter(other -> !other.id().equals(origin.id())
                        && other.payload().kind() == origin.payload().kind())
                .map(other -> new Partner.Present(other.id(), other.payload(), other.label()))
                .toList());
    }

    /** Draws images, boxes and masks included, to a PNG file: a row for each original. */
    void sheet(List<Sample> originals, int copies, Path file) {
        List<ContactSheet.Row> rows =
                originals.stream().map(origin -> row(family(origin, copies))).toList();
        try {
            Files.write(file, new ContactSheet(CELL).png(rows).array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ContactSheet.Row row(Family family) {
        List<ContactSheet.Cell> cells = new ArrayList<>();
        cells.add(cell(family.origin(), "original"));
        family.copies()
                .forEach(copy -> cells.add(
                        cell(copy, "copy " + copy.lineage().orElseThrow().copy())));
        String title =
                family.origin().label().mainClass().map(name -> name + "  ").orElse("")
                        + family.origin().id();
        return new ContactSheet.Row(title, cells);
    }

    private static ContactSheet.Cell cell(Sample sample, String caption) {
        return new ContactSheet.Cell((Payload.Image) sample.payload(), sample.label(), caption);
    }

    /** Texts and rows, one after the other, with what a copy changed marked. */
    List<String> lines(List<Sample> originals, int copies) {
        List<String> lines = new ArrayList<>();
        for (Sample origin : originals) {
            Family family = family(origin, copies);
            lines.add(origin.label().mainClass().map(name -> "[" + name + "] ").orElse("") + origin.id());
            lines.addAll(
                    origin.payload() instanceof Payload.Text
                            ? texts(family)
                            : new RowTable(origin).with(family.copies()).lines());
            family.refusals().forEach(refusal -> lines.add("  " + refusal));
            lines.add("");
        }
        return lines;
    }

    private static List<String> texts(Family family) {
        List<String> lines = new ArrayList<>();
        String before = ((Payload.Text) family.origin().payload()).text();
        lines.add("  original  " + oneLine(before));
        for (Sample copy : family.copies()) {
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
