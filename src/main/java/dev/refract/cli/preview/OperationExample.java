package dev.refract.cli.preview;

import dev.refract.augment.Augmentation;
import dev.refract.augment.Medium;
import dev.refract.augment.Mixing;
import dev.refract.augment.Partner;
import dev.refract.augment.Partners;
import dev.refract.augment.Stage;
import dev.refract.augment.Subject;
import dev.refract.augment.Transform;
import dev.refract.augment.engine.Augmenter;
import dev.refract.augment.view.Presentation;
import dev.refract.augment.view.StepText;
import dev.refract.declare.Declaration;
import dev.refract.random.Address;
import dev.refract.sample.AppliedStep;
import dev.refract.sample.Bytes;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One operation or policy on the examples of a medium: as pictures, or as one line before and one after.
 *
 * <p>Where the intervals of an operation decide how far a copy is from its original, there are three pictures: at about a
 * third and two thirds of the largest distance, and at the largest. Otherwise there are up to three draws. What mixes
 * gets the other examples as partners, another one with each draw.
 */
record OperationExample(Augmenter augmenter, Medium medium, Declaration<?> declaration) {
    /** Draws tried until one changes something: many operations leave some words or cells alone. */
    private static final int MAX_DRAWS = 20;

    private static final int SHOWN = 3;
    /** Of the largest distance: what differs by less has no strengths. */
    private static final double SPREAD = 0.2;

    /**
     * A picture, or one line of text.
     *
     * @param heading {@code weak}, {@code draw 1}, {@code before}, …
     * @param text the steps with their values, or the line
     */
    record Shown(String heading, String text, Optional<Bytes> picture) {}

    private record Candidate(Sample copy, List<AppliedStep> steps, double distance) {}

    /** What is shown; empty when the medium has no examples or no draw changes anything. */
    List<Shown> shown(Transform part) {
        List<Sample> examples = medium.presentation().examples();
        if (examples.isEmpty()) {
            return List.of();
        }
        Sample origin = examples.get(0);
        try (Subject subject = medium.fit(examples).open(origin.payload(), origin.label())) {
            Partners partners = Partners.of(examples.stream()
                    .skip(1)
                    .map(other -> new Partner.InMemory(other.id(), other.payload(), other.label()))
                    .toList());
            Scene scene = new Scene(subject, origin, partners);
            return medium.presentation().thumbnail(origin).isPresent()
                    ? pictures(part, scene)
                    : beforeAndAfter(part, scene);
        }
    }

    private record Scene(Subject subject, Sample origin, Partners partners) {}

    private List<Shown> pictures(Transform part, Scene scene) {
        if (part instanceof Augmentation<?> operation && !(part instanceof Mixing<?>)) {
            List<Candidate> strengths = OperationStrength.ALL.stream()
                    .map(strength -> candidate(strength.of(operation, declaration), scene, address()))
                    .sorted(Comparator.comparingDouble(Candidate::distance))
                    .toList();
            double largest = strengths.get(strengths.size() - 1).distance();
            if (largest - strengths.get(0).distance() > SPREAD * largest) {
                return threeOf(strengths, largest);
            }
        }
        return draws(part, scene);
    }

    private List<Shown> threeOf(List<Candidate> strengths, double largest) {
        List<Shown> shown = new ArrayList<>();
        List<Payload> pictures = new ArrayList<>();
        for (int third = 1; third <= SHOWN; third++) {
            double wanted = largest * third / SHOWN;
            Candidate nearest = strengths.stream()
                    .min(Comparator.comparingDouble(one -> Math.abs(one.distance() - wanted)))
                    .orElseThrow();
            if (!pictures.contains(nearest.copy().payload())) {
                pictures.add(nearest.copy().payload());
                shown.add(shown(List.of("weak", "medium", "strong").get(third - 1), nearest));
            }
        }
        return shown;
    }

    private List<Shown> draws(Transform part, Scene scene) {
        List<Shown> shown = new ArrayList<>();
        List<Sample> pictures = new ArrayList<>();
        for (int draw = 1; draw <= MAX_DRAWS && shown.size() < SHOWN; draw++) {
            Candidate drawn = candidate(part, scene, address().child(draw));
            if (!pictures.contains(drawn.copy())) {
                pictures.add(drawn.copy());
                shown.add(shown("draw " + (shown.size() + 1), drawn));
            }
        }
        return shown.size() > 1
                ? shown
                : List.of(new Shown("result", shown.get(0).text(), shown.get(0).picture()));
    }

    private Candidate candidate(Transform part, Scene scene, Address address) {
        Augmenter.Result result = result(part, scene, address);
        Sample copy = Sample.original(
                scene.origin().id(), 0, result.copy().payload(), result.copy().label());
        return new Candidate(copy, result.steps(), result.distance());
    }

    /** Of the operation itself the values alone: its name stands above. */
    private Shown shown(String heading, Candidate candidate) {
        String text = candidate.steps().stream()
                .map(step -> step.operation().equals(declaration.id())
                        ? StepText.values(step)
                        : String.join("", StepText.lines(List.of(step))))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("; "));
        return new Shown(heading, text, medium.presentation().thumbnail(candidate.copy()));
    }

    private List<Shown> beforeAndAfter(Transform part, Scene scene) {
        Presentation presentation = medium.presentation();
        for (int draw = 0; draw < MAX_DRAWS; draw++) {
            Augmenter.Result result = result(part, scene, address().child(draw));
            if (!result.copy().payload().equals(scene.origin().payload())) {
                return List.of(
                        new Shown("before", presentation.line(scene.origin().payload()), Optional.empty()),
                        new Shown("after", presentation.line(result.copy().payload()), Optional.empty()));
            }
        }
        return List.of();
    }

    private Augmenter.Result result(Transform part, Scene scene, Address address) {
        return augmenter.make(scene.subject(), List.of(Stage.of(part)), scene.partners(), address);
    }

    private Address address() {
        return Address.of(1, "catalog", declaration.id());
    }
}
