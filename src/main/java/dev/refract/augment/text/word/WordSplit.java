package dev.refract.augment.text.word;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.augment.text.document.Graphemes;
import dev.refract.augment.text.edit.Edit;
import dev.refract.augment.text.edit.TextEdits;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Splits words in two with a space, at a random place. */
@Named(id = "word_split", doc = "Splits words in two.")
public record WordSplit(
        @Param(doc = "How much is changed.", inline = true) Amount amount,

        @Param(doc = "Minimum number of letters of a word that is split.", def = "4", min = 2)
        int minLetters)
        implements TextOperation {
    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        return amount.words(facts, random, token -> {
            Graphemes letters = Graphemes.of(facts.document().surface(token));
            if (!facts.editableLetters(token) || letters.size() < 2 || letters.letters() < minLetters) {
                return Optional.empty();
            }
            int cut = 1 + random.nextInt(letters.size() - 1);
            String first = String.join("", letters.all().subList(0, cut));
            String second = String.join("", letters.all().subList(cut, letters.size()));
            return Optional.of(new Edit.Replace(token, token, first + " " + second));
        });
    }
}
