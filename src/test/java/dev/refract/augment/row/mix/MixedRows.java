package dev.refract.augment.row.mix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.augment.Draft;
import dev.refract.augment.Partner;
import dev.refract.augment.Partners;
import dev.refract.augment.Subject;
import dev.refract.augment.row.ColumnProfile;
import dev.refract.augment.row.RowFacts;
import dev.refract.augment.row.RowMedium;
import dev.refract.augment.row.RowMix;
import dev.refract.augment.row.RowMixing;
import dev.refract.random.Address;
import dev.refract.sample.Cell;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/** What the tests of mixed rows share: rows with a profile, their classes, and distances by definition. */
final class MixedRows {
    private MixedRows() {}

    static final Label YES = Label.of("yes");
    static final Label NO = Label.of("no");
    static final Map<String, ColumnProfile> PROFILE =
            Map.of("x", numbers(2, false), "y", numbers(0.5, false), "n", numbers(3, true), "c", categories());

    static String mode(String own, String... neighbors) {
        List<Partner> all = new ArrayList<>();
        for (String value : neighbors) {
            all.add(new Partner.InMemory(
                    "row " + all.size(), new Payload.Row(Map.of("c", new Cell.Category(value))), YES));
        }
        RowMix step = new RowMix("", all.stream().map(Partner::id).toList(), 0, 0.5, true, Map.of());
        return ((Cell.Category)
                        apply(step, Map.of("c", new Cell.Category(own)), all).get("c"))
                .value();
    }

    static List<Partner> line(int border, int end) {
        return IntStream.range(0, end)
                .<Partner>mapToObj(i -> new Partner.InMemory(
                        "row %02d".formatted(i),
                        new Payload.Row(Map.of("x", new Cell.Numeric(i + 0.001 * i * i))),
                        i < border ? YES : NO))
                .toList();
    }

    static RowMix drawAt(RowMixing operation, double x, List<Partner> all, int seed) {
        return draw(operation, Map.of("x", new Cell.Numeric(x)), all, seed).orElseThrow();
    }

    static Optional<RowMix> draw(RowMixing operation, Map<String, Cell> own, List<Partner> all, int seed) {
        UniformRandomProvider random = Address.of(seed, "draw", "row").generator();
        return operation
                .draw(new RowFacts(own, YES, PROFILE), Partners.of(all), random)
                .map(RowMix.class::cast);
    }

    static Map<String, Cell> apply(RowMix step, Map<String, Cell> own, List<Partner> all) {
        try (Subject subject = new RowMedium(PROFILE).open(new Payload.Row(own), YES);
                Draft draft = subject.draft()) {
            draft.mix(step, step.partnerIds().stream().map(id -> named(all, id)).toList());
            assertThat(draft.finish().label()).isEqualTo(YES);
            return ((Payload.Row) draft.finish().payload()).cells();
        }
    }

    static double bruteForce(Map<String, Cell> one, Map<String, Cell> other) {
        double sum = 0;
        for (String column : List.of("x", "y", "n")) {
            double units = (number(one, column) - number(other, column))
                    / PROFILE.get(column).std().orElseThrow();
            sum += units * units;
        }
        return sum + (one.get("c").equals(other.get("c")) ? 0 : 1);
    }

    static List<Partner> many(int seed, String name, int count, Label label) {
        return IntStream.range(0, count)
                .<Partner>mapToObj(
                        i -> new Partner.InMemory(name + " " + i, new Payload.Row(random(seed, name + i)), label))
                .toList();
    }

    static Map<String, Cell> random(int seed, String name) {
        UniformRandomProvider random = Address.of(seed, "row", name).generator();
        Map<String, Cell> cells = new LinkedHashMap<>();
        cells.put("x", new Cell.Numeric(6 * random.nextDouble()));
        cells.put("y", new Cell.Numeric(random.nextDouble()));
        cells.put("n", new Cell.Numeric(random.nextInt(12)));
        cells.put("c", new Cell.Category("category " + random.nextInt(3)));
        return cells;
    }

    static Map<String, Cell> cells(Partner partner) {
        return ((Payload.Row) partner.payload()).cells();
    }

    static double number(Map<String, Cell> cells, String column) {
        return ((Cell.Numeric) cells.get(column)).value();
    }

    static Partner named(List<Partner> all, String id) {
        return all.stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    static ColumnProfile numbers(double std, boolean integer) {
        return new ColumnProfile(Optional.of(std), Optional.empty(), Optional.empty(), integer, List.of(), List.of());
    }

    static ColumnProfile categories() {
        return new ColumnProfile(Optional.empty(), Optional.empty(), Optional.empty(), false, List.of(), List.of());
    }
}
