package dev.refract.augment.text.character;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.Edit;
import dev.refract.augment.text.TextEdits;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.IntRange;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Letters that look the same and are not: Cyrillic {@code а} for Latin {@code a}. */
@Named(id = "homoglyph_substitute", doc = "Replaces letters by look-alikes of other alphabets.")
public record HomoglyphSubstitute(
        @Param(doc = "How much is changed.", inline = true) Amount amount,

        @Param(doc = LetterEdits.LETTERS_DOC, def = "[1, 2]", min = 1)
        IntRange lettersRange,

        @Param(
                doc = "Groups of characters that are taken for one another; a table of our own if left out.",
                file = true)
        Optional<List<List<String>>> groups)
        implements TextOperation {
    public HomoglyphSubstitute {
        groups = groups.map(Lookalikes::of);
    }

    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        Lookalikes table = groups.map(Lookalikes::of).orElse(OWN);
        return amount.words(
                facts,
                random,
                token -> table.replace(facts.document().surface(token), lettersRange.draw(random), random)
                        .map(word -> new Edit.Replace(token, token, word)));
    }

    private static final Lookalikes OWN = Lookalikes.in("homoglyphs.txt");
}
