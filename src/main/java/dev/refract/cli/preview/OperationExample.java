package dev.refract.cli.preview;

import dev.refract.augment.Augmentation;
import dev.refract.augment.Augmented;
import dev.refract.augment.Medium;
import dev.refract.augment.Mixing;
import dev.refract.augment.Partner;
import dev.refract.augment.Partners;
import dev.refract.augment.Stage;
import dev.refract.augment.Subject;
import dev.refract.augment.catalog.Catalog;
import dev.refract.augment.engine.Augmenter;
import dev.refract.augment.engine.StepCodec;
import dev.refract.augment.view.Comparison;
import dev.refract.augment.view.Presentation;
import dev.refract.augment.view.View;
import dev.refract.declare.Declaration;
import dev.refract.random.Address;
import dev.refract.sample.Sample;
import java.util.ArrayList;
import java.util.List;

/**
 * One operation on the examples of its medium: as pictures at several strengths, or as one line before and one after.
 * An operation that mixes gets the other examples as partners; it is drawn several times, with another partner each time.
 *
 * @param medium of the operation, with its default settings
 */
record OperationExample(Catalog catalog, Medium medium, Declaration<?> declaration) {
    /** Draws tried until one changes something: many operations leave some words or cells alone. */
    private static final int MAX_DRAWS = 20;

    /** What is shown; empty when the medium has no examples or no draw changes anything. */
    List<View> views(Augmentation<?> operation) {
        Presentation presentation = medium.presentation();
        List<Sample> examples = presentation.examples();
        if (examples.isEmpty()) {
            return List.of();
        }
        Sample origin = examples.get(0);
        try (Subject subject = medium.fit(examples).open(origin.payload(), origin.label())) {
            Partners partners = Partners.of(examples.stream()
                    .skip(1)
                    .map(other -> new Partner.InMemory(other.id(), other.payload(), other.label()))
                    .toList());
            return presentation.isPictorial()
                    ? presentation.views(List.of(strengths(operation, subject, origin, partners)), View.Scale.THUMBNAIL)
                    : beforeAndAfter(operation, subject, origin, partners);
        }
    }

    private Comparison strengths(Augmentation<?> operation, Subject subject, Sample origin, Partners partners) {
        boolean mixing = operation instanceof Mixing<?>;
        Address address = address();
        List<Comparison.Copy> copies = new ArrayList<>();
        for (OperationStrength strength : OperationStrength.ALL) {
            int draw = copies.size() + 1;
            Augmented copy = copy(
                    strength.of(operation, declaration), subject, partners, mixing ? address.child(draw) : address);
            copies.add(new Comparison.Copy(
                    Sample.original(origin.id(), 0, copy.payload(), copy.label()),
                    mixing ? "draw " + draw : strength.caption()));
        }
        return new Comparison("", origin, copies, List.of());
    }

    private List<View> beforeAndAfter(Augmentation<?> operation, Subject subject, Sample origin, Partners partners) {
        Presentation presentation = medium.presentation();
        for (int draw = 0; draw < MAX_DRAWS; draw++) {
            Augmented copy = copy(operation, subject, partners, address().child(draw));
            if (!copy.payload().equals(origin.payload())) {
                return List.of(new View.Lines(List.of(
                        "before: " + presentation.line(origin.payload()),
                        "after: " + presentation.line(copy.payload()))));
            }
        }
        return List.of();
    }

    private Augmented copy(Augmentation<?> operation, Subject subject, Partners partners, Address address) {
        return new Augmenter(new StepCodec(catalog))
                .make(subject, List.of(Stage.of(operation)), partners, address)
                .copy();
    }

    private Address address() {
        return Address.of(1, "catalog", declaration.id());
    }
}
