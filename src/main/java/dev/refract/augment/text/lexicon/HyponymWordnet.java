package dev.refract.augment.text.lexicon;

import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.augment.text.edit.TextEdits;
import dev.refract.declare.Library;
import dev.refract.declare.Named;
import dev.refract.declare.Needs;
import dev.refract.declare.Param;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** {@code dog} becomes {@code poodle}: words of the next narrower senses. */
@Named(id = "hyponym_wordnet", doc = "Replaces English words by narrower ones from WordNet.")
@Needs(Library.EXTJWNL)
public record HyponymWordnet(
        @Param(doc = "Which words are changed.", inline = true)
        WordNetSubstitution words) implements TextOperation {
    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        return words.draw(WordNetRelation.HYPONYM, facts, random);
    }
}
