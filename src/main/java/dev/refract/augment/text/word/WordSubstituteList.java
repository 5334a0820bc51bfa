package dev.refract.augment.text.word;

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

/** Replaces words by words of a list; the default blanks a word, as in a cloze test. */
@Named(id = "word_substitute_list", doc = "Replaces words by words of a list; blanks them by default.")
public record WordSubstituteList(
        @Param(doc = "How much is changed.", inline = true) Amount amount,

        @Param(doc = "The words to draw from.", def = "[_]", file = true)
        List<String> targetWords)
        implements TextOperation {
    public WordSubstituteList {
        targetWords = WordChoices.of("target_words", targetWords);
    }

    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        return amount.words(facts, random, token -> {
            String other = targetWords.get(random.nextInt(targetWords.size()));
            return other.equals(facts.document().surface(token))
                    ? Optional.empty()
                    : Optional.of(new Edit.Replace(token, token, other));
        });
    }
}
