package dev.refract.augment.row;

import dev.refract.augment.Augmentation;
import dev.refract.augment.Augmented;
import dev.refract.augment.ContractSamples;
import dev.refract.augment.Medium;
import dev.refract.augment.row.mix.Adasyn;
import dev.refract.augment.row.mix.BorderlineSmote;
import dev.refract.augment.row.mix.RandomOversample;
import dev.refract.augment.row.mix.Smote;
import dev.refract.augment.row.mix.SmoteNc;
import dev.refract.random.Range;
import dev.refract.sample.Cell;
import dev.refract.sample.Kind;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of operations on rows, rows that are everyday and odd, and the profile of their columns. */
public final class RowContractSamples implements ContractSamples {

    @Override
    public Kind kind() {
        return Kind.ROW;
    }

    /** Operations on rows need a profile. */
    @Override
    public Medium medium(Medium byDefault) {
        ProfileBuilder profile = new ProfileBuilder();
        for (int i = 0; i < 40; i++) {
            Payload.Row row = row(20 + i % 7 * 5, 0.1 * i - 2, i % 3 == 0 ? "Oslo" : "Lima " + i % 4);
            profile.add(Sample.original("row " + i, 0, row, Label.NONE));
        }
        return profile.build();
    }

    @Override
    public List<Augmentation<?>> operations() {
        return List.of(
                new GaussianJitter(new Range(0.5, 1), new Range(0.5, 1), List.of("score", "age"), false),
                new GaussianJitter(new Range(3, 4), new Range(1, 1), List.of(), true),
                new SwapNoise(new Range(1, 1), List.of()),
                new SwapNoise(new Range(0.2, 0.2), List.of("city")),
                new Smote(3),
                new SmoteNc(4),
                new BorderlineSmote(3, 4, 1),
                new BorderlineSmote(3, 4, 2),
                new Adasyn(3),
                new RandomOversample(0.5));
    }

    @Override
    public List<Specimen> ordinary() {
        return List.of(
                new Specimen("row", row(35, 1.25, "Oslo"), Label.of("yes")),
                new Specimen("row of another place", row(20, -2, "Rome"), Label.NONE));
    }

    /** Four rows of one class and three of another. */
    @Override
    public List<Specimen> company() {
        return List.of(
                new Specimen("near", row(36, 1.5, "Oslo"), Label.of("yes")),
                new Specimen("farther", row(30, 0.5, "Lima 2"), Label.of("yes")),
                new Specimen("far", row(48, -1, "Lima 2"), Label.of("yes")),
                new Specimen("farthest", row(20, -2, "Lima 1"), Label.of("yes")),
                new Specimen("enemy", row(35, 1.2, "Oslo"), Label.of("no")),
                new Specimen("other enemy", row(34, 1.1, "Rome"), Label.of("no")),
                new Specimen("distant enemy", row(50, 2, "Oslo"), Label.of("no")));
    }

    @Override
    public List<Specimen> extremes() {
        Map<String, Cell> missing = new LinkedHashMap<>();
        missing.put("age", new Cell.Missing());
        missing.put("city", new Cell.Missing());
        return List.of(
                new Specimen("no columns", new Payload.Row(Map.of()), Label.NONE),
                new Specimen("nothing but missing cells", new Payload.Row(missing), Label.NONE),
                new Specimen("unknown column", new Payload.Row(Map.of("new", new Cell.Numeric(1))), Label.NONE),
                new Specimen("text for a number", new Payload.Row(Map.of("age", new Cell.Category("old"))), Label.NONE),
                new Specimen("far outside", row(1e308, -Double.MAX_VALUE, ""), Label.NONE));
    }

    @Override
    public List<String> stray(Augmented copy) {
        return List.of();
    }

    static Payload.Row row(double age, double score, String city) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        cells.put("age", new Cell.Numeric(age));
        cells.put("score", new Cell.Numeric(score));
        cells.put("city", new Cell.Category(city));
        cells.put("note", new Cell.Missing());
        return new Payload.Row(cells);
    }

    @Override
    public String toString() {
        return "row";
    }
}
