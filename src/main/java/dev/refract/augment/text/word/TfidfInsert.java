package dev.refract.augment.text.word;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.augment.text.edit.Edit;
import dev.refract.augment.text.edit.TextEdits;
import dev.refract.declare.Named;
import dev.refract.declare.OverrideField;
import dev.refract.declare.Param;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Words drawn from a corpus, the commoner the likelier, at random places. */
@Named(id = "tfidf_insert", doc = "Inserts uninformative words (low IDF) of a corpus.")
public record TfidfInsert(
        @Param(doc = "How much is changed.", inline = true)
        @OverrideField(
                field = "share_range",
                doc = "Share of the words of the text to insert, at least one; not used with a count.")
        @OverrideField(field = "num_range", doc = "Number of words to insert, in place of the share.")
        Amount amount,

        @Param(doc = "The corpus that words are drawn from.", inline = true)
        Corpus corpus)
        implements TextOperation {
    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        IdfTable table = corpus.table();
        return amount.inserts(facts, random, after -> Optional.of(Edit.Insert.word(after, table.draw(random))));
    }
}
