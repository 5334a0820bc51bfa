package dev.refract.cli.preview;

import dev.refract.augment.Augmentation;
import dev.refract.augment.Medium;
import dev.refract.augment.Partner;
import dev.refract.augment.Partners;
import dev.refract.augment.Stage;
import dev.refract.augment.Subject;
import dev.refract.augment.catalog.Catalog;
import dev.refract.augment.engine.Augmenter;
import dev.refract.augment.engine.StepCodec;
import dev.refract.augment.row.ProfileBuilder;
import dev.refract.random.Address;
import dev.refract.sample.Cell;
import dev.refract.sample.Kind;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One operation on texts or table rows on a small sample of its own, mixed with others of its class if it
 * mixes.
 *
 * @param media how samples are opened where the sample itself says nothing
 */
record OperationExample(Catalog catalogue, List<Medium> media) {
    /** Draws tried until one changes something: many operations leave some words or cells alone. */
    private static final int DRAWS = 20;

    private static final List<String> TEXTS = List.of(
            "Anna Meyer wrote on 12 March 2024 that the quick train wasn't late. She paid 25 euros and was very happy.",
            "Our small hotel in Berlin was good, but the room was cold. We called at 9:30 and they came quickly.",
            "The film begins slowly. It is a beautiful story about two brothers, and I would see it again.");

    /** The sample before and after, one line each; empty when no draw changes anything, or for other kinds. */
    Optional<List<String>> beforeAndAfter(Augmentation<?> operation, String id) {
        List<Sample> samples = samples(operation.kind());
        if (samples.isEmpty()) {
            return Optional.empty();
        }
        Medium medium = medium(operation.kind(), samples);
        Partners others = Partners.of(samples.stream()
                .skip(1)
                .map(other -> new Partner.InMemory(other.id(), other.payload(), other.label()))
                .toList());
        Sample origin = samples.get(0);
        Augmenter augmenter = new Augmenter(new StepCodec(catalogue));
        try (Subject subject = medium.open(origin.payload(), origin.label())) {
            for (int draw = 0; draw < DRAWS; draw++) {
                Payload after = augmenter
                        .make(
                                subject,
                                List.of(Stage.of(operation)),
                                others,
                                Address.of(1, "catalogue", id).child(draw))
                        .copy()
                        .payload();
                if (!after.equals(origin.payload())) {
                    return Optional.of(List.of(line(origin.payload()), line(after)));
                }
            }
        }
        return Optional.empty();
    }

    private Medium medium(Kind kind, List<Sample> samples) {
        if (kind == Kind.ROW) {
            ProfileBuilder profile = new ProfileBuilder();
            samples.forEach(profile::add);
            return profile.build();
        }
        return media.stream()
                .filter(medium -> medium.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static List<Sample> samples(Kind kind) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; kind == Kind.TEXT && i < TEXTS.size(); i++) {
            samples.add(Sample.original("text-" + i, 0, new Payload.Text(TEXTS.get(i)), Label.of("a")));
        }
        for (int i = 0; kind == Kind.ROW && i < 6; i++) {
            Map<String, Cell> cells = new LinkedHashMap<>();
            cells.put("age", new Cell.Numeric(31 + 7 * i));
            cells.put("height", new Cell.Numeric(1.62 + 0.05 * (i * 5 % 6)));
            cells.put(
                    "town", new Cell.Category(List.of("Oslo", "Bergen", "Turku").get(i % 3)));
            samples.add(Sample.original("row-" + i, 0, new Payload.Row(cells), Label.of("a")));
        }
        return samples;
    }

    private static String line(Payload payload) {
        if (payload instanceof Payload.Text text) {
            return text.text();
        }
        List<String> cells = new ArrayList<>();
        ((Payload.Row) payload).cells().forEach((name, cell) -> cells.add(name + " " + shown(cell)));
        return String.join(" · ", cells);
    }

    private static String shown(Cell cell) {
        if (cell instanceof Cell.Numeric number) {
            return String.valueOf(Math.rint(number.value() * 1000) / 1000);
        }
        return cell instanceof Cell.Category category ? category.value() : "–";
    }
}
