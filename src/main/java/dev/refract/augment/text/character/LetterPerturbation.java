package dev.refract.augment.text.character;

import dev.refract.augment.text.document.Graphemes;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/** A change at one letter of a word. */
interface LetterPerturbation {

    /** The letters of {@code word} at which the change is possible, by number, in order. */
    int[] places(Graphemes word);

    /**
     * Makes the change at one of its places; nothing behind {@code place + reach()} is touched.
     *
     * @param letters the word as it is now, to be changed
     * @param word the word as it was
     */
    void make(List<String> letters, int place, Graphemes word, UniformRandomProvider random);

    /** How many letters behind its place it takes in; changes of one word do not overlap. */
    default int reach() {
        return 0;
    }
}
