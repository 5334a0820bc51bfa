package dev.refract.augment.text.lexicon;

import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.augment.text.edit.TextEdits;
import dev.refract.declare.Library;
import dev.refract.declare.Named;
import dev.refract.declare.Needs;
import dev.refract.declare.OverrideField;
import dev.refract.declare.Param;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Replaces a word by another inflected form (Tan et al., "Morpheus", ACL 2020): {@code went} by {@code goes},
 * {@code car} by {@code cars}. WordNet supplies the lemma and the word class.
 */
@Named(id = "inflection_substitute", doc = "Replaces English words by other forms of themselves.")
@Needs(Library.EXTJWNL)
public record InflectionSubstitute(
        @Param(doc = "Which words are changed.", inline = true)
        @OverrideField(field = "parts_of_speech", def = "[noun, verb, adjective]")
        WordNetSubstitution words)
        implements TextOperation {
    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        return words.draw(WordNetRelation.INFLECTION, facts, random);
    }
}
