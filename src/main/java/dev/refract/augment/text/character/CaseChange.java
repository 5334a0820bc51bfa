package dev.refract.augment.text.character;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.augment.text.edit.Edit;
import dev.refract.augment.text.edit.TextEdits;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Words in capitals, without, with the first letter changed, or in a case at random letter by letter. */
@Named(id = "case_change", doc = "Changes the case of words.")
public record CaseChange(
        @Param(doc = "How much is changed.", inline = true) Amount amount,

        @Param(
                doc = "The cases to choose from; one that leaves a word unchanged is skipped.",
                def = "[upper, lower, first, random]")
        List<LetterCase> to)
        implements TextOperation {
    public CaseChange {
        to = List.copyOf(to);
        if (to.isEmpty()) {
            throw new IllegalArgumentException("to must name at least one, found none");
        }
    }

    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        return amount.words(
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
