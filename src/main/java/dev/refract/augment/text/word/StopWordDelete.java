package dev.refract.augment.text.word;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.augment.text.edit.Edit;
import dev.refract.augment.text.edit.TextEdits;
import dev.refract.augment.text.language.StopWordLanguage;
import dev.refract.declare.Named;
import dev.refract.declare.OverrideField;
import dev.refract.declare.Param;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Deletes function words, as a telegram or a search query leaves them out; at least one word of the text stays, and so do
 * words that deny, compare or restrict ({@code not}, {@code more}, {@code only}).
 */
@Named(id = "stop_word_delete", doc = "Deletes stop words.")
public record StopWordDelete(
        @Param(doc = "How much is changed.", inline = true)
        @OverrideField(
                field = "share_range",
                doc = "Share of the stop words to delete, at least one; not used with a count.",
                def = "[0.3, 0.6]")
        @OverrideField(field = "num_range", doc = "Number of stop words to delete, in place of the share.")
        Amount amount,

        @Param(doc = "The language of the text.", def = "en")
        StopWordLanguage lang)
        implements TextOperation {
    private boolean isDeletable(String word) {
        return lang.isStopWord(word) && !lang.isDecisive(word);
    }

    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        int[] places = Arrays.stream(facts.editableWords())
                .filter(i -> isDeletable(facts.document().surface(i)))
                .toArray();
        int words = facts.words();
        int[] all = places.length < words ? places : Arrays.copyOf(places, Math.max(0, words - 1));
        return amount.places(facts, all, random, i -> Optional.of(new Edit.Delete(i)));
    }
}
