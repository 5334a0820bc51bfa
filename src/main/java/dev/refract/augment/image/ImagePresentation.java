package dev.refract.augment.image;

import dev.refract.augment.image.codec.ImageHeader;
import dev.refract.augment.image.sheet.ContactSheet;
import dev.refract.augment.image.sheet.PixelWindow;
import dev.refract.augment.image.sheet.SamplePictures;
import dev.refract.augment.image.step.ImageChangeKind;
import dev.refract.augment.view.Comparison;
import dev.refract.augment.view.LabelEffect;
import dev.refract.augment.view.Presentation;
import dev.refract.augment.view.StepText;
import dev.refract.augment.view.View;
import dev.refract.sample.Bytes;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows images as one contact sheet, a row for each original with its copies, labels drawn. */
final class ImagePresentation implements Presentation {
    /** Images up to this side are enlarged to it by a whole factor. */
    private static final int SMALL = 160;

    private static final int LARGE = 320;
    private static final int THUMBNAIL = 192;
    private static final Set<ImageChangeKind> LABELS_STAY = EnumSet.of(
            ImageChangeKind.TONE, ImageChangeKind.COLOR_MATRIX, ImageChangeKind.FILTER, ImageChangeKind.CODEC);

    @Override
    public List<View> views(List<Comparison> comparisons, OptionalInt side) {
        boolean small = comparisons.stream()
                .map(comparison -> header(comparison.original()))
                .allMatch(header -> Math.max(header.width(), header.height()) <= SMALL);
        int tile = side.orElse(small ? SMALL : LARGE);
        ContactSheet.Drawn drawn = new ContactSheet(tile)
                .draw(comparisons.stream()
                        .map(comparison -> row(comparison, tile))
                        .toList());
        return List.of(new View.Picture(drawn.png(), drawn.notes()));
    }

    @Override
    public Optional<Bytes> thumbnail(Sample sample) {
        return Optional.of(new ContactSheet(THUMBNAIL).webp((Payload.Image) sample.payload(), sample.label()));
    }

    @Override
    public String line(Payload payload) {
        Payload.Image image = (Payload.Image) payload;
        return image.mediaType() + ", " + image.encoded().size() + " bytes";
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

    @Override
    public LabelEffect labels(Class<?> operation) {
        return ImageChangeKind.of(operation).labels();
    }

    /** What kind of change the operation is. */
    @Override
    public List<String> notes(String id, Class<?> operation) {
        return List.of(ImageChangeKind.of(operation).sentence());
    }

    /** The title includes the reason for the first missing copy. */
    static ContactSheet.Row row(Comparison comparison, int tile) {
        Optional<ImageChangeKind> alone = comparison.alone().map(ImageChangeKind::of);
        boolean labeled = alone.isEmpty() || !LABELS_STAY.contains(alone.get());
        List<ContactSheet.Cell> cells = new ArrayList<>();
        Sample original = comparison.original();
        cells.add(cell(original, labeled, List.of(size(original))));
        comparison.copies().forEach(copy -> cells.add(cell(copy.sample(), labeled, caption(copy, comparison))));
        String note =
                comparison.notes().isEmpty() ? "" : "  (" + comparison.notes().get(0) + ")";
        Optional<PixelWindow> window = alone.flatMap(kind -> DetailWindow.of(kind, comparison, tile));
        String part = window.isEmpty() ? "" : ", pixel by pixel where it changes most";
        return new ContactSheet.Row(comparison.title() + part + note, cells, window);
    }

    private static ImageHeader header(Sample sample) {
        return ImageHeader.read(((Payload.Image) sample.payload()).encoded());
    }

    private static String size(Sample original) {
        ImageHeader header = header(original);
        return "original, " + header.width() + " × " + header.height();
    }

    /**
     * The number of the copy, and its classes when they are not the original's; below it the steps with their values, or
     * that none was applied.
     */
    private static List<String> caption(Comparison.Copy copy, Comparison comparison) {
        if (copy.isUnchanged()) {
            return List.of(copy.caption(), "no step");
        }
        Map<String, Double> classes = copy.sample().label().classes();
        boolean mixed = !classes.equals(comparison.original().label().classes());
        List<String> lines = new ArrayList<>();
        lines.add(copy.caption() + (mixed ? shares(classes) : ""));
        lines.addAll(
                comparison.alone().isEmpty()
                        ? StepText.lines(copy.steps())
                        : copy.steps().stream()
                                .map(StepText::values)
                                .filter(values -> !values.isEmpty())
                                .toList());
        return lines;
    }

    /** Classes with their shares in percent, the largest first. */
    private static String shares(Map<String, Double> classes) {
        return classes.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(share -> String.format(Locale.ROOT, " %s %.0f", share.getKey(), 100 * share.getValue()))
                .collect(Collectors.joining(",", ":", " %"));
    }

    private static ContactSheet.Cell cell(Sample sample, boolean labeled, List<String> caption) {
        return new ContactSheet.Cell((Payload.Image) sample.payload(), labeled ? sample.label() : Label.NONE, caption);
    }
}
