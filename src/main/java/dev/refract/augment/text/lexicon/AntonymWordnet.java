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
 * Replaces words by their WordNet antonyms. A text may then mean the opposite: for labels that stay true
 * all the same, or for tests of a model, not for sentiment.
 */
@Named(id = "antonym_wordnet", doc = "Replaces English words by their opposites; may make the label wrong.")
@Needs(Library.EXTJWNL)
public record AntonymWordnet(
        @Param(doc = "Which words are changed.", inline = true)
        @OverrideField(field = "parts_of_speech", def = "[verb, adjective, adverb]")
        WordNetSubstitution words)
        implements TextOperation {
    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        return words.draw(WordNetRelation.ANTONYM, facts, random);
    }
}
