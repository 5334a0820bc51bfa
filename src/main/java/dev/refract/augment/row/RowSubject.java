package dev.refract.augment.row;

import dev.refract.augment.Augmented;
import dev.refract.augment.Draft;
import dev.refract.augment.Facts;
import dev.refract.augment.MixingStep;
import dev.refract.augment.Partner;
import dev.refract.augment.Step;
import dev.refract.augment.Subject;
import dev.refract.sample.Cell;
import dev.refract.sample.DataFault;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Reason;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/** An opened row. */
record RowSubject(Map<String, Cell> cells, Label label, Map<String, ColumnProfile> profile) implements Subject {

    @Override
    public Draft draft() {
        return new RowDraft();
    }

    private final class RowDraft implements Draft {
        private final Map<String, Cell> current = new LinkedHashMap<>(cells);
        private OptionalDouble value = label.value();

        @Override
        public Facts facts() {
            return new RowFacts(Collections.unmodifiableMap(current), label, profile);
        }

        @Override
        public void apply(Step step) {
            if (!(step instanceof RowEdits edits)) {
                throw new IllegalArgumentException("not a step on rows: " + step);
            }
            edits.numbers().forEach((column, value) -> put(column, cell -> cell.withNumber(value)));
            edits.categories().forEach((column, value) -> put(column, cell -> cell.withCategory(value)));
        }

        @Override
        public void mix(MixingStep step, List<Partner> partners) {
            if (!(step instanceof RowMix mix)) {
                throw new IllegalArgumentException("not a step that mixes rows: " + step);
            }
            boolean elsewhere = !mix.seed().isEmpty();
            List<Map<String, Cell>> rows = partners.stream()
                    .map(partner -> ((Payload.Row) partner.payload()).cells())
                    .toList();
            Map<String, Cell> seed = new LinkedHashMap<>(current);
            if (elsewhere) {
                seed.replaceAll((column, cell) -> rows.get(0).getOrDefault(column, cell));
            }
            List<Partner> neighbors = partners.subList(elsewhere ? 1 : 0, partners.size());
            current.putAll(new RowInterpolator(mix, profile).of(seed, rows.subList(elsewhere ? 1 : 0, rows.size())));
            OptionalDouble from = elsewhere ? partners.get(0).label().value() : value;
            value = mix.value(
                    from.isPresent() ? from : value,
                    neighbors.stream().map(partner -> partner.label().value()).toList());
        }

        private void put(String column, UnaryOperator<Cell> edit) {
            if (current.computeIfPresent(column, (name, cell) -> edit.apply(cell)) == null) {
                throw new DataFault(
                        Reason.CANNOT_AUGMENT, "the step edits the column " + column + ", which the row does not have");
            }
        }

        /** The share of cells that differ from the subject's. */
        @Override
        public double distance() {
            long changed = cells.keySet().stream()
                    .filter(column -> !cells.get(column).equals(current.get(column)))
                    .count();
            return (double) changed / Math.max(1, cells.size());
        }

        @Override
        public Augmented finish() {
            return new Augmented(new Payload.Row(current), label.withValue(value));
        }
    }
}
