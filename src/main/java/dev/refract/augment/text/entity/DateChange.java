package dev.refract.augment.text.entity;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.augment.text.edit.Edit;
import dev.refract.augment.text.edit.TextEdits;
import dev.refract.declare.Named;
import dev.refract.declare.OverrideField;
import dev.refract.declare.Param;
import dev.refract.random.IntRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/** Replaces a date by one some days earlier or later, in the same format. */
@Named(id = "date_change", doc = "Shifts dates and keeps their format.")
public record DateChange(
        @Param(doc = "How much is changed.", inline = true)
        @OverrideField(
                field = "share_range",
                doc = "Share of the dates found to change, at least one; not used with a count.",
                def = "[0.5, 1]")
        @OverrideField(field = "num_range", doc = "Number of dates to change, in place of the share.")
        Amount amount,

        @Param(doc = "Shift in days; negative is earlier.", def = "[-400, 400]")
        IntRange daysRange)
        implements TextOperation {
    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        List<DateFinder.DateMention> dates = DateFinder.of(facts.document()).stream()
                .filter(date -> facts.replaceable(date.first(), date.last()))
                .toList();
        return amount.places(facts, IntStream.range(0, dates.size()).toArray(), random, i -> {
            DateFinder.DateMention date = dates.get(i);
            String moved = date.writing().apply(date.date().plusDays(daysRange.draw(random)));
            return moved.equals(date.writing().apply(date.date()))
                    ? Optional.empty()
                    : Optional.of(new Edit.Replace(date.first(), date.last(), moved));
        });
    }
}
