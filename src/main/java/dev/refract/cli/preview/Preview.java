package dev.refract.cli.preview;

import dev.refract.augment.Partner;
import dev.refract.augment.Partners;
import dev.refract.augment.image.sheet.ContactSheet;
import dev.refract.copies.CopyMaker;
import dev.refract.copies.Plan;
import dev.refract.sample.Sample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Originals beside the copies a pipeline makes of them. They are the copies that the pipeline would
 * publish: a copy depends on its origin, its number and the pipeline, and on nothing else. Copies that
 * are mixed with earlier records are mixed with {@code company} instead.
 *
 * @param partnerSamples samples of the data set, shown or not
 */
public record Preview(Plan plan, List<Sample> partnerSamples) {
    private static final int CELL = 128;
    /** Objects want room to be seen in. */
    private static final int CELL_OF_OBJECTS = 224;

    /** One operation of the pipeline, and what it alone makes of an original. */
    private record OperationPreview(String operation, OriginWithCopies family) {}

    /** Each operation on the first original in which it finds something to change. */
    private List<OperationPreview> alone(List<Sample> originals, int copies) {
        List<OperationPreview> alone = new ArrayList<>();
        for (SingleOperation sole :
                SingleOperation.of(plan, originals.get(0).payload().kind())) {
            Preview preview = new Preview(sole.plan(), partnerSamples);
            OriginWithCopies shown = originals.stream()
                    .map(origin -> preview.family(origin, copies))
                    .filter(OriginWithCopies::hasChanges)
                    .findFirst()
                    .orElseGet(() -> preview.family(originals.get(0), copies));
            alone.add(new OperationPreview(sole.id(), shown));
        }
        return alone;
    }

    private OriginWithCopies family(Sample origin, int copies) {
        List<Sample> made = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        CopyMaker.CopyOrder order = new CopyMaker.CopyOrder(1, copies, 0, 1);
        for (CopyMaker.Copy copy : new CopyMaker(plan).copies(origin, order, others(origin))) {
            if (copy instanceof CopyMaker.Copy.Made each) {
                made.add(each.sample());
            } else if (copy instanceof CopyMaker.Copy.Refused refused) {
                refusals.add("copy " + refused.number() + " is refused: " + refused.refusal());
            }
        }
        return new OriginWithCopies(origin, made, refusals);
    }

    private Partners others(Sample origin) {
        return Partners.of(partnerSamples.stream()
                .filter(other -> !other.id().equals(origin.id())
                        && other.payload().kind() == origin.payload().kind())
                .map(other -> new Partner.InMemory(other.id(), other.payload(), other.label()))
                .toList());
    }

    /**
     * Draws images, boxes and masks included, to a PNG file: a row for each original with its copies, and
     * then a row for each operation with what it makes of an original when it is alone.
     *
     * @param originals at least one
     */
    public void sheet(List<Sample> originals, int copies, Path file) {
        List<ContactSheet.Row> rows = new ArrayList<>();
        for (Sample origin : originals) {
            rows.add(family(origin, copies).row(heading(origin)));
        }
        for (OperationPreview each : alone(originals, copies)) {
            rows.add(each.family().row(each.operation() + " alone"));
        }
        boolean objects = partnerSamples.stream()
                .anyMatch(sample -> !sample.label().instances().isEmpty());
        try {
            Files.write(
                    file,
                    new ContactSheet(objects ? CELL_OF_OBJECTS : CELL).png(rows).array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Texts and rows, one after the other, with what a copy changed marked; then each operation with what it
     * makes of one of them when it is alone.
     *
     * @param originals at least one
     */
    public List<String> lines(List<Sample> originals, int copies) {
        List<String> lines = new ArrayList<>();
        for (Sample origin : originals) {
            lines.addAll(family(origin, copies).lines(heading(origin)));
        }
        for (OperationPreview each : alone(originals, copies)) {
            lines.addAll(each.family()
                    .lines(each.operation() + " alone, on "
                            + heading(each.family().origin())));
        }
        return lines;
    }

    private static String heading(Sample origin) {
        return origin.label().mainClass().map(name -> "[" + name + "] ").orElse("") + origin.id();
    }
}
