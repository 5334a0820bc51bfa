package dev.refract.augment.text.character;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.augment.text.edit.Edit;
import dev.refract.augment.text.edit.TextEdits;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** What a Chinese input method yields when the wrong candidate is picked: a character of the same pinyin. */
@Named(id = "char_homophone_zh", doc = "Replaces Chinese characters by homophones.")
public record CharHomophoneZh(
        @Param(doc = "How much is changed.", inline = true) Amount amount) implements TextOperation {
    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        return amount.words(
                facts,
                random,
                token -> HomophoneTable.shared()
                        .of(facts.document().surface(token), random)
                        .map(other -> new Edit.Replace(token, token, other)));
    }
}
