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

/** {@code dog} becomes {@code canine}: words of the next wider sense. */
@Named(id = "hypernym_wordnet", doc = "Replaces English words by wider ones from WordNet.")
@Needs(Library.EXTJWNL)
public record HypernymWordnet(
        @Param(doc = "Which words are changed.", inline = true)
        WordNetSubstitution words) implements TextOperation {
    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        return words.draw(WordNetRelation.HYPERNYM, facts, random);
    }
}
