package dev.refract.augment.text.lexicon;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.document.TokenKind;
import dev.refract.augment.text.edit.Edit;
import dev.refract.augment.text.edit.TextEdits;
import dev.refract.augment.text.language.Casing;
import dev.refract.augment.text.language.StopWordLanguage;
import dev.refract.declare.OverrideField;
import dev.refract.declare.Param;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Words that WordNet relates to words of a text, in the same form and with the same capitals; never function
 * words.
 *
 * @param amount how many words
 * @param partsOfSpeech word classes of words that have others here
 */
public record WordNetSubstitution(
        @Param(doc = "How much is changed.", inline = true) @OverrideField(field = "share_range", def = "[0.1, 0.3]")
        Amount amount,

        @Param(doc = "Word classes that may be replaced.", def = "[noun, verb]")
        List<PartOfSpeech> partsOfSpeech) {
    public WordNetSubstitution {
        if (partsOfSpeech.isEmpty()) {
            throw new IllegalArgumentException("parts_of_speech must name at least one, found none");
        }
        partsOfSpeech = List.copyOf(partsOfSpeech);
    }

    /** Replaces some of the words. */
    Optional<TextEdits> draw(WordNetRelation relation, TextFacts facts, UniformRandomProvider random) {
        return amount.words(
                facts,
                random,
                token -> other(relation, facts, token, random).map(other -> new Edit.Replace(token, token, other)));
    }

    /** A replacement of this word, drawn; empty when there is none. */
    Optional<String> other(WordNetRelation relation, TextFacts facts, int token, UniformRandomProvider random) {
        if (facts.document().tokens().get(token).kind() != TokenKind.WORD) {
            return Optional.empty();
        }
        String surface = facts.document().surface(token);
        String word = surface.toLowerCase(Locale.ROOT);
        if (StopWordLanguage.EN.isStopWord(word)) {
            return Optional.empty();
        }
        List<String> others = WordNet.shared().candidates(relation, word, EnumSet.copyOf(partsOfSpeech));
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(Casing.transfer(surface, word, others.get(random.nextInt(others.size()))));
    }
}
