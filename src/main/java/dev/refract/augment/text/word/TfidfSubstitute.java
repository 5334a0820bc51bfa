package dev.refract.augment.text.word;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.augment.text.edit.Edit;
import dev.refract.augment.text.edit.TextEdits;
import dev.refract.augment.text.language.Casing;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Replaces uninformative words by uninformative words of a corpus (Xie et al., "Unsupervised data
 * augmentation", NeurIPS 2020): a word is the likelier to go the lower its TF-IDF in the text, and the
 * likelier to come the commoner it is in the corpus.
 */
@Named(id = "tfidf_substitute", doc = "Replaces uninformative words (low TF-IDF) by uninformative words of a corpus.")
public record TfidfSubstitute(
        @Param(doc = "How much is changed.", inline = true) Amount amount,

        @Param(doc = "The corpus that words are drawn from.", inline = true)
        Corpus corpus)
        implements TextOperation {
    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        IdfTable table = corpus.table();
        double[] worth = Tfidf.of(facts.document(), table);
        return amount.words(facts, random, token -> {
            // the rarest word of a text is never replaced, the commonest always
            if (!facts.editableLetters(token) || random.nextDouble() < worth[token]) {
                return Optional.empty();
            }
            String surface = facts.document().surface(token);
            String known = surface.toLowerCase(Locale.ROOT);
            String other = Casing.transfer(surface, known, table.draw(random));
            return other.equals(surface) ? Optional.empty() : Optional.of(new Edit.Replace(token, token, other));
        });
    }
}
