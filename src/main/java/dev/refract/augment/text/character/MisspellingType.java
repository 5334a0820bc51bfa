package dev.refract.augment.text.character;

import dev.refract.augment.text.document.Graphemes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/** The four typing errors of Damerau (CACM 1964); most misspellings consist of one of them. */
public enum MisspellingType {
    /** Two neighboring letters change places; capitals stay where they were. */
    TRANSPOSITION {
        @Override
        int[] places(Graphemes word, Keyboard keyboard) {
            return IntStream.range(0, word.size() - 1)
                    .filter(i -> word.isLetter(i) && word.isLetter(i + 1) && !word.equalIgnoringCase(i, i + 1))
                    .toArray();
        }

        @Override
        void make(List<String> letters, int place, Graphemes word, Keyboard keyboard, UniformRandomProvider random) {
            letters.set(place, Graphemes.withCaseOf(word.get(place), word.get(place + 1)));
            letters.set(place + 1, Graphemes.withCaseOf(word.get(place + 1), word.get(place)));
        }
    },
    /** A letter is left out. */
    OMISSION {
        @Override
        int[] places(Graphemes word, Keyboard keyboard) {
            int[] letters =
                    IntStream.range(0, word.size()).filter(word::isLetter).toArray();
            return letters.length > 1 ? letters : new int[0];
        }

        @Override
        void make(List<String> letters, int place, Graphemes word, Keyboard keyboard, UniformRandomProvider random) {
            letters.remove(place);
        }
    },
    /** A neighboring key is hit as well, before or after the right one. */
    INSERTION {
        @Override
        int[] places(Graphemes word, Keyboard keyboard) {
            return keyboard.places(word);
        }

        @Override
        void make(List<String> letters, int place, Graphemes word, Keyboard keyboard, UniformRandomProvider random) {
            String extra = neighbor(word.get(place), keyboard, random);
            letters.add(place + random.nextInt(2), extra);
        }
    },
    /** A neighboring key is hit in place of the right one. */
    KEYBOARD {
        @Override
        int[] places(Graphemes word, Keyboard keyboard) {
            return keyboard.places(word);
        }

        @Override
        void make(List<String> letters, int place, Graphemes word, Keyboard keyboard, UniformRandomProvider random) {
            letters.set(place, neighbor(word.get(place), keyboard, random));
        }
    };

    /** The letters at which this error is possible and changes the word. */
    abstract int[] places(Graphemes word, Keyboard keyboard);

    abstract void make(
            List<String> letters, int place, Graphemes word, Keyboard keyboard, UniformRandomProvider random);

    /** The word with this error at one of {@code places}. */
    String misspell(Graphemes word, int[] places, Keyboard keyboard, UniformRandomProvider random) {
        List<String> letters = new ArrayList<>(word.all());
        make(letters, places[random.nextInt(places.length)], word, keyboard, random);
        return String.join("", letters);
    }

    private static String neighbor(String letter, Keyboard keyboard, UniformRandomProvider random) {
        String beside = keyboard.neighbors(letter);
        return keyboard.withCaseOf(letter, String.valueOf(beside.charAt(random.nextInt(beside.length()))));
    }
}
