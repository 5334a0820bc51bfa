package dev.refract.augment.text.character;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.augment.text.document.Graphemes;
import dev.refract.augment.text.edit.Edit;
import dev.refract.augment.text.edit.TextEdits;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/** Misspells words, each by one {@link MisspellingType}; always to something else than it was. */
@Named(id = "spelling_error", doc = "Misspells words, each by one typing error.")
public record SpellingError(
        @Param(doc = "How much is changed.", inline = true) Amount amount,

        @Param(doc = "The typing errors to choose from.", def = "[transposition, omission, insertion, keyboard]")
        List<MisspellingType> errorTypes,

        @Param(doc = "Minimum number of letters of a word that is misspelled.", def = "4", min = 1)
        int minLetters,

        @Param(doc = "The keyboard layout.", def = "en") Keyboard keyboard)
        implements TextOperation {
    public SpellingError {
        errorTypes = List.copyOf(errorTypes);
        if (errorTypes.isEmpty()) {
            throw new IllegalArgumentException("error_types must name at least one, found none");
        }
    }

    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        return amount.words(
                facts,
                random,
                token -> facts.editableLetters(token)
                        ? misspell(facts.document().surface(token), random)
                                .map(wrong -> new Edit.Replace(token, token, wrong))
                        : Optional.empty());
    }

    private Optional<String> misspell(String word, UniformRandomProvider random) {
        Graphemes letters = Graphemes.of(word);
        if (letters.letters() < minLetters) {
            return Optional.empty();
        }
        // errors in random order until one is possible, so that all possible ones are equally likely
        int[] order = Amount.shuffle(IntStream.range(0, errorTypes.size()).toArray(), random);
        for (int chosen : order) {
            int[] places = errorTypes.get(chosen).places(letters, keyboard);
            if (places.length > 0) {
                return Optional.of(errorTypes.get(chosen).misspell(letters, places, keyboard, random));
            }
        }
        return Optional.empty();
    }
}
