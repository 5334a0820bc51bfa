package dev.refract.augment.text;

import dev.refract.augment.text.edit.Edit;
import dev.refract.augment.text.edit.TextEdits;
import dev.refract.declare.Param;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * How many places of a text an operation changes: a share of them, or a count that the user gives in
 * its place. What is drawn is what is done, unless the text has fewer places that can be changed; when a count is
 * not reached, the step records by how much and why ({@link TextEdits#shortfall}).
 *
 * @param shareRange of the places, in [0, 1]; rounded to the nearest, at least 1 when it is above 0
 * @param numRange number of places, in place of the share
 */
public record Amount(
        @Param(
                doc = "Share of the words to change, at least one word; not used with a count.",
                def = "[0.1, 0.2]",
                min = 0,
                max = 1)
        Range shareRange,

        @Param(doc = "Number of words to change, in place of the share.", min = 0)
        Optional<IntRange> numRange) {

    public Amount {
        if (shareRange.low() < 0 || shareRange.high() > 1) {
            throw new IllegalArgumentException(
                    "share_range must be in [0, 1], found [" + shareRange.low() + ", " + shareRange.high() + "]");
        }
        if (numRange.isPresent() && numRange.get().low() < 0) {
            throw new IllegalArgumentException("num_range must not be negative, found ["
                    + numRange.get().low() + ", " + numRange.get().high() + "]");
        }
    }

    /** This share of the places. */
    public static Amount share(Range share) {
        return new Amount(share, Optional.empty());
    }

    /** The edit at a place; empty when the operation cannot change this place. */
    @FunctionalInterface
    public interface EditFactory extends IntFunction<Optional<? extends Edit>> {}

    /** How many of {@code places} to change; exceeds them only when the count does. */
    public int draw(int places, UniformRandomProvider random) {
        if (numRange.isPresent()) {
            return numRange.get().draw(random);
        }
        double drawn = shareRange.draw(random);
        return drawn <= 0 ? 0 : Math.max(1, (int) Math.round(drawn * places));
    }

    /** Changes editable words, drawn at random, by their numbers; the share is of all words of the text. */
    public Optional<TextEdits> words(TextFacts facts, UniformRandomProvider random, EditFactory change) {
        return edits(facts, draw(facts.words(), random), facts.editableWords(), random, change);
    }

    /** Puts words into gaps of the text ({@link InsertionPoints}), one a gap; the share is of all words of the text. */
    public Optional<TextEdits> inserts(TextFacts facts, UniformRandomProvider random, EditFactory change) {
        return edits(facts, draw(facts.words(), random), InsertionPoints.of(facts), random, change);
    }

    /**
     * Changes some of {@code places}, drawn at random; the share is of them.
     *
     * @param places what the operation found in the text, as numbers that {@code change} understands
     */
    public Optional<TextEdits> places(TextFacts facts, int[] places, UniformRandomProvider random, EditFactory change) {
        return edits(facts, draw(places.length, random), places, random, change);
    }

    /**
     * Changes some pairs of neighboring tokens, drawn at random, no token in two of them; the share is of all pairs.
     *
     * @param fits whether the token of this number and the next one are such a pair
     * @param change of a pair, by the number of its first token
     */
    public Optional<TextEdits> pairs(
            TextFacts facts, IntPredicate fits, UniformRandomProvider random, EditFactory change) {
        int[] pairs = IntStream.range(0, facts.document().tokens().size() - 1)
                .filter(fits)
                .toArray();
        BitSet taken = new BitSet();
        return places(facts, pairs, random, first -> {
            if (taken.get(first) || taken.get(first + 1)) {
                return Optional.empty();
            }
            taken.set(first, first + 2);
            return change.apply(first);
        });
    }

    /**
     * The step of these edits.
     *
     * @param asked the number requested
     * @param why why there are no more, should there be fewer
     */
    public Optional<TextEdits> step(int asked, List<? extends Edit> edits, String why) {
        boolean fewer = numRange.isPresent() && edits.size() < asked;
        return fewer
                ? Optional.of(TextEdits.of(edits, edits.size() + " of " + asked + ": " + why))
                : edits.isEmpty() ? Optional.empty() : Optional.of(TextEdits.of(edits, ""));
    }

    /** Puts {@code places} in random order, in place (Fisher and Yates). */
    public static int[] shuffle(int[] places, UniformRandomProvider random) {
        for (int left = places.length; left > 1; left--) {
            int chosen = random.nextInt(left);
            int last = places[left - 1];
            places[left - 1] = places[chosen];
            places[chosen] = last;
        }
        return places;
    }

    private Optional<TextEdits> edits(
            TextFacts facts, int asked, int[] places, UniformRandomProvider random, EditFactory change) {
        List<Edit> edits = new ArrayList<>(Math.min(asked, places.length));
        int budget = facts.budget();
        // the order is drawn place by place, because most texts need only a few of them
        for (int left = places.length; left > 0 && edits.size() < asked && budget > 0; left--) {
            int chosen = random.nextInt(left);
            int place = places[chosen];
            places[chosen] = places[left - 1];
            Optional<? extends Edit> edit = change.apply(place);
            if (edit.isPresent()) {
                int cost = facts.cost(edit.get());
                if (cost <= budget) {
                    budget -= cost;
                    edits.add(edit.get());
                }
            }
        }
        return step(asked, edits, budget <= 0 ? TextFacts.BUDGET_SPENT : "no other place can be changed so");
    }
}
