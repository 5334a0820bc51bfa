package dev.refract.augment.text.word;

import java.util.List;

/** Lists of words that an operation draws from. */
final class WordChoices {
    private WordChoices() {}

    /**
     * A copy of {@code words}.
     *
     * @param field what the list is called where the user writes it
     * @throws IllegalArgumentException when it is empty or one of them is blank
     */
    static List<String> of(String field, List<String> words) {
        if (words.isEmpty() || words.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(
                    field + " must be at least one word, none of them blank, found " + words);
        }
        return List.copyOf(words);
    }
}
