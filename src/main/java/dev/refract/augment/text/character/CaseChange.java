package dev.refract.augment.text.character;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.Edit;
import dev.refract.augment.text.TextEdits;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Words in capitals, without, with the first letter changed, or in a case at random letter by letter. */
@Named(id = "case_change", doc = "Changes the capitals of words.")
public record CaseChange(
        @Param(doc = Amount.SHARE_DOC, def = "[0.1, 0.2]", min = 0, max = 1)
        Range shareRange,

        @Param(doc = Amount.COUNT_DOC, min = 0) Optional<IntRange> countRange,

        @Param(doc = "The changes to choose from, as far as they change a word.", def = "[upper, lower, first, random]")
        List<LetterCase> to)
        implements TextOperation {
    public CaseChange {
        Amount.check(shareRange, countRange);
        to = List.copyOf(to);
        if (to.isEmpty()) {
            throw new IllegalArgumentException("to must name at least one, found none");
        }
    }

    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        return new Amount(shareRange, countRange)
                .words(
                        facts,
                        random,
                        token -> change(facts.document().surface(token), random)
                                .map(word -> new Edit.Replace(token, token, word)));
    }

    private Optional<String> change(String word, UniformRandomProvider random) {
        List<String> changed = to.stream()
                .map(style -> style.of(word, random))
                .filter(other -> !other.equals(word) && other.equalsIgnoreCase(word))
                .toList();
        return changed.isEmpty() ? Optional.empty() : Optional.of(changed.get(random.nextInt(changed.size())));
    }
}
