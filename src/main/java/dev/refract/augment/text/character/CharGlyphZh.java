package dev.refract.augment.text.character;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.Edit;
import dev.refract.augment.text.TextEdits;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Chinese characters that are taken for one another: {@code 末} for {@code 未}. */
@Named(id = "char_glyph_zh", doc = "Replaces Chinese characters by look-alikes.")
public record CharGlyphZh(
        @Param(doc = "How much is changed.", inline = true) Amount amount,

        @Param(
                doc = "Groups of characters that are taken for one another; a table of our own if left out.",
                file = true)
        Optional<List<List<String>>> groups)
        implements TextOperation {
    public CharGlyphZh {
        groups = groups.map(Lookalikes::of);
    }

    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        Lookalikes table = groups.map(Lookalikes::of).orElse(OWN);
        return amount.words(
                facts,
                random,
                token -> table.replace(facts.document().surface(token), 1, random)
                        .map(word -> new Edit.Replace(token, token, word)));
    }

    private static final Lookalikes OWN = Lookalikes.in("look-alikes-zh.txt");
}
