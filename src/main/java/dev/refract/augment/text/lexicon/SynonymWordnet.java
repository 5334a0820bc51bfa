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
 * Synonym replacement (Wei and Zou, "EDA", EMNLP 2019) from English WordNet 3.1: the first sense of
 * the likeliest word class, in the form and with the capitals of the word replaced. Function words
 * are never replaced.
 */
@Named(id = "synonym_wordnet", doc = "Replaces English words by synonyms from WordNet.")
@Needs(Library.EXTJWNL)
public record SynonymWordnet(
        @Param(doc = "Which words are changed.", inline = true)
        @OverrideField(field = "parts_of_speech", def = "[noun, verb, adjective, adverb]")
        WordNetSubstitution words)
        implements TextOperation {
    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        return words.draw(WordNetRelation.SYNONYM, facts, random);
    }
}
