package dev.refract.augment.image;

import dev.refract.augment.image.coverage.Coverage;
import dev.refract.augment.image.sheet.ContactSheet;
import dev.refract.augment.image.sheet.SamplePictures;
import dev.refract.augment.image.step.ImageChangeKind;
import dev.refract.augment.view.Comparison;
import dev.refract.augment.view.Presentation;
import dev.refract.augment.view.View;
import dev.refract.sample.Lineage;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows images as one contact sheet, a row for each original with its copies, labels drawn. */
final class ImagePresentation implements Presentation {
    private static final int CELL = 128;
    /** Names and boxes of objects need room. */
    private static final int CELL_WITH_OBJECTS = 224;

    @Override
    public List<View> views(List<Comparison> comparisons, View.Scale scale) {
        boolean objects = comparisons.stream()
                .flatMap(comparison -> Stream.concat(
                        Stream.of(comparison.original()),
                        comparison.copies().stream().map(Comparison.Copy::sample)))
                .anyMatch(sample -> !sample.label().instances().isEmpty());
        int cell = objects && scale == View.Scale.DETAIL ? CELL_WITH_OBJECTS : CELL;
        List<ContactSheet.Row> rows =
                comparisons.stream().map(ImagePresentation::row).toList();
        return List.of(new View.Picture(new ContactSheet(cell).png(rows)));
    }

    @Override
    public String line(Payload payload) {
        Payload.Image image = (Payload.Image) payload;
        return image.mediaType() + ", " + image.encoded().size() + " bytes";
    }

    @Override
    public boolean isPictorial() {
        return true;
    }

    @Override
    public List<Sample> examples() {
        List<Sample> examples = new ArrayList<>();
        examples.add(Sample.original("scene", 0, SamplePictures.image(), SamplePictures.label()));
        SamplePictures.partners()
                .all()
                .forEach(partner -> examples.add(Sample.original(partner.id(), 0, partner.payload(), partner.label())));
        return examples;
    }

    /** What kind of change the operation is, and how other libraries call it. */
    @Override
    public List<String> notes(String id, Class<?> operation) {
        List<String> notes =
                new ArrayList<>(List.of(ImageChangeKind.of(operation).sentence()));
        List<String> known = Coverage.load().knownAs(id);
        if (!known.isEmpty()) {
            notes.add("Known as " + String.join(", ", known) + ".");
        }
        return notes;
    }

    /** The title includes the reason for the first missing copy. */
    static ContactSheet.Row row(Comparison comparison) {
        List<ContactSheet.Cell> cells = new ArrayList<>();
        cells.add(cell(comparison.original(), "original"));
        comparison.copies().forEach(copy -> cells.add(cell(copy.sample(), caption(copy, comparison.original()))));
        String note =
                comparison.notes().isEmpty() ? "" : "  (" + comparison.notes().get(0) + ")";
        return new ContactSheet.Row(comparison.title() + note, cells);
    }

    /** Says when no step was applied, and names the classes when they are not the original's. */
    private static String caption(Comparison.Copy copy, Sample original) {
        if (copy.isUnchanged()) {
            return copy.caption() + ": as it was";
        }
        Map<String, Double> classes = copy.sample().label().classes();
        Optional<Lineage> lineage = copy.sample().lineage();
        return lineage.isEmpty() || classes.equals(original.label().classes())
                ? copy.caption()
                : copy.sample().copy() + shares(classes);
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
}
