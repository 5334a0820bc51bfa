package dev.refract.cli.preview;

import dev.refract.augment.Partner;
import dev.refract.augment.Partners;
import dev.refract.augment.view.Comparison;
import dev.refract.augment.view.SampleName;
import dev.refract.augment.view.View;
import dev.refract.copies.Copy;
import dev.refract.copies.CopyMaker;
import dev.refract.copies.CopyOrder;
import dev.refract.copies.Plan;
import dev.refract.sample.Kind;
import dev.refract.sample.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Originals beside the copies that a pipeline makes of them. They are the copies that the pipeline publishes: a copy
 * depends on its origin, its number and the pipeline, and on nothing else. Copies that are mixed with earlier records
 * are mixed with others of {@code found} instead.
 *
 * @param found samples of the data set, shown or not
 */
public record Preview(Plan plan, StratifiedSamples found) {

    /**
     * Each original with its copies; then, for each operation of the pipeline, what it makes alone of the first original
     * in which it finds something to change.
     *
     * @param originals at least one, all of a kind for which the plan has a medium
     * @param side longer side of an image in a picture, in pixels; empty for one that suits the originals
     */
    public List<View> views(List<Sample> originals, int copies, OptionalInt side) {
        Kind kind = originals.get(0).payload().kind();
        List<Comparison> comparisons = new ArrayList<>();
        originals.forEach(origin -> comparisons.add(comparison(heading(origin), origin, copies, Optional.empty())));
        for (SingleOperation operation : SingleOperation.of(plan, kind)) {
            comparisons.add(alone(operation, originals, copies));
        }
        return plan.media().get(kind).presentation().views(comparisons, side);
    }

    private Comparison alone(SingleOperation operation, List<Sample> originals, int copies) {
        Preview preview = new Preview(operation.plan(), found);
        List<Comparison> tried = new ArrayList<>();
        for (Sample origin : originals) {
            String title = operation.id() + " alone, on " + heading(origin);
            tried.add(preview.comparison(title, origin, copies, Optional.of(operation.type())));
            if (tried.get(tried.size() - 1).hasChanges()) {
                return tried.get(tried.size() - 1);
            }
        }
        return tried.get(0);
    }

    private Comparison comparison(String title, Sample origin, int number, Optional<Class<?>> alone) {
        List<Comparison.Copy> copies = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        CopyOrder order = new CopyOrder(1, number, 0, 1);
        for (Copy copy : new CopyMaker(plan).copies(origin, order, others(origin))) {
            if (copy instanceof Copy.Made made) {
                int position = made.sample().copy();
                copies.add(new Comparison.Copy(made.sample(), "copy " + position));
            } else if (copy instanceof Copy.Refused refused) {
                refusals.add("copy " + refused.number() + " is refused: " + refused.refusal());
            }
        }
        return new Comparison(title, origin, copies, refusals, alone);
    }

    private Partners others(Sample origin) {
        return Partners.of(found.samples().stream()
                .filter(other -> !other.id().equals(origin.id())
                        && other.payload().kind() == origin.payload().kind())
                .map(other -> new Partner.InMemory(other.id(), other.payload(), other.label()))
                .toList());
    }

    private String heading(Sample origin) {
        return found.classes(origin) + ": " + SampleName.of(origin.id());
    }
}
