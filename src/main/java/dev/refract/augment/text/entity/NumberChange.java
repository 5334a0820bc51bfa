package dev.refract.augment.text.entity;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.augment.text.document.TokenKind;
import dev.refract.augment.text.edit.Edit;
import dev.refract.augment.text.edit.TextEdits;
import dev.refract.augment.text.language.Casing;
import dev.refract.declare.Named;
import dev.refract.declare.OverrideField;
import dev.refract.declare.Param;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Replaces a number by another in the same notation: digits keep their decimals and separators, words stay words.
 * Years and dates are not changed; see {@code date_change}.
 */
@Named(id = "number_change", doc = "Changes numbers, in digits or in English words.")
public record NumberChange(
        @Param(doc = "How much is changed.", inline = true)
        @OverrideField(
                field = "share_range",
                doc = "Share of the numbers found to change, at least one; not used with a count.",
                def = "[0.5, 1]")
        @OverrideField(field = "num_range", doc = "Number of numbers to change, in place of the share.")
        Amount amount,

        @Param(doc = "Largest change, as a share of the number.", def = "1", min = 0)
        double maxChange,

        @Param(doc = "Numbers that are not changed; 0, 2 and 4 often stand for words.", def = "[0, 2, 4]")
        List<Integer> excluded)
        implements TextOperation {
    public NumberChange {
        if (!(maxChange > 0) || Double.isInfinite(maxChange)) {
            throw new IllegalArgumentException("max_change must be above 0, found " + maxChange);
        }
        excluded = List.copyOf(excluded);
    }

    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        BitSet dates = DateFinder.marked(facts.document());
        int[] places = IntStream.range(0, facts.document().tokens().size())
                .filter(i -> facts.replaceable(i)
                        && !dates.get(i)
                        && number(facts, i).isPresent())
                .toArray();
        return amount.places(
                facts,
                places,
                random,
                i -> number(facts, i)
                        .flatMap(number -> other(number, random))
                        .map(other -> Casing.transfer(
                                facts.document().surface(i),
                                facts.document().surface(i).toLowerCase(Locale.ROOT),
                                other))
                        .map(other -> new Edit.Replace(i, i, other)));
    }

    private Optional<NumberNotation> number(TextFacts facts, int token) {
        TokenKind kind = facts.document().tokens().get(token).kind();
        if (kind != TokenKind.NUMBER && kind != TokenKind.WORD) {
            return Optional.empty();
        }
        return NumberNotation.of(facts.document().surface(token))
                .filter(number -> !number.looksLikeYear() && !isKept(number.value()));
    }

    private boolean isKept(double value) {
        return excluded.stream().anyMatch(number -> number == value);
    }

    private Optional<String> other(NumberNotation number, UniformRandomProvider random) {
        double unit = 1 / StrictMath.pow(10, number.decimals());
        double reach = Math.max(unit, maxChange * number.value());
        double drawn = number.value() + (2 * random.nextDouble() - 1) * reach;
        String written = number.write(Math.max(number.value() > 0 ? unit : 0, drawn));
        if (written.equals(number.write(number.value()))) {
            written = number.write(number.value() + unit);
        }
        return written.equals(number.write(number.value())) ? Optional.empty() : Optional.of(written);
    }
}
