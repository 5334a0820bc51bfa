package dev.refract.augment.text.character;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.document.Graphemes;
import dev.refract.augment.text.edit.Edit;
import dev.refract.augment.text.edit.TextEdits;
import dev.refract.declare.Param;
import dev.refract.random.IntRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Changes letters of words; first the words are drawn, then their letters.
 *
 * @param amount how many words
 * @param numLettersRange how many letters of each, as far as it has so many
 * @param minLetters fewest letters of a word that is changed
 */
public record LetterEdits(
        @Param(doc = "How much is changed.", inline = true) Amount amount,

        @Param(doc = LetterEdits.LETTERS_DOC, def = "[1, 1]", min = 1)
        IntRange numLettersRange,

        @Param(doc = LetterEdits.MIN_DOC, def = "4", min = 1)
        int minLetters) {
    public static final String LETTERS_DOC = "How many letters of each of these words to change.";
    static final String MIN_DOC = "Minimum number of letters of a word that is changed.";

    /** The step that makes {@code change} in words drawn at random. */
    Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random, LetterPerturbation change) {
        return amount.words(
                facts,
                random,
                token -> facts.editableLetters(token)
                        ? changed(facts.document().surface(token), random, change)
                                .map(word -> new Edit.Replace(token, token, word))
                        : Optional.empty());
    }

    private Optional<String> changed(String surface, UniformRandomProvider random, LetterPerturbation change) {
        Graphemes word = Graphemes.of(surface);
        int[] places = word.letters() < minLetters ? new int[0] : change.places(word);
        int wanted = Math.min(numLettersRange.draw(random), places.length);
        if (wanted == 0) {
            return Optional.empty();
        }
        boolean[] chosen = new boolean[word.size()];
        int found = 0;
        for (int place : Amount.shuffle(places, random)) {
            if (found < wanted && isFree(chosen, place, change.reach())) {
                chosen[place] = true;
                found++;
            }
        }
        List<String> now = new ArrayList<>(word.all());
        for (int place = word.size() - 1; place >= 0; place--) {
            if (chosen[place]) {
                change.make(now, place, word, random);
            }
        }
        String result = String.join("", now);
        return result.isEmpty() || result.equals(surface) ? Optional.empty() : Optional.of(result);
    }

    private static boolean isFree(boolean[] chosen, int place, int reach) {
        for (int i = Math.max(0, place - reach); i <= Math.min(chosen.length - 1L, (long) place + reach); i++) {
            if (chosen[i]) {
                return false;
            }
        }
        return true;
    }
}
