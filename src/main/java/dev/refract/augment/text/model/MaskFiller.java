package dev.refract.augment.text.model;

import dev.refract.augment.text.document.TextDocument;
import dev.refract.augment.text.language.Casing;
import dev.refract.model.onnx.MaskedLanguageModel;
import dev.refract.model.onnx.MaskedLanguageModel.Prediction;
import dev.refract.model.onnx.ModelFolder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Fills a masked position of a text with a word that a masked language model predicts.
 *
 * @param count how many of the most probable words are looked at
 * @param minProbability least probability of one
 * @param temperature above 1 evens the probabilities out, below 1 sharpens them; 0 takes the likeliest
 */
record MaskFiller(ModelFolder model, int count, double minProbability, double temperature) {
    /** A replacement of tokens {@code first} to {@code last}, different from them, with the capitals of the first. */
    Optional<String> replacement(TextDocument document, int first, int last, UniformRandomProvider random) {
        int start = document.tokens().get(first).start();
        int end = document.tokens().get(last).end();
        String surface = document.surface(first);
        return draw(
                        document.text().substring(0, start),
                        document.text().substring(end),
                        document.surface(last),
                        surface,
                        random)
                .map(word -> model.masked().lowerCase()
                        ? Casing.transfer(surface, surface.toLowerCase(Locale.ROOT), word)
                        : word);
    }

    /** A word behind token {@code after}, not equal to its neighbors. */
    Optional<String> insertion(TextDocument document, int after, UniformRandomProvider random) {
        int end = document.tokens().get(after).end();
        boolean isLast = after + 1 == document.tokens().size();
        return draw(
                document.text().substring(0, end),
                document.text().substring(end),
                document.surface(after),
                isLast ? "" : document.surface(after + 1),
                random);
    }

    private Optional<String> draw(
            String before, String after, String not, String norThis, UniformRandomProvider random) {
        MaskedLanguageModel asked = model.masked();
        List<Prediction> guesses = asked.predict(before, after, count).stream()
                .filter(guess -> guess.probability() >= minProbability
                        && !guess.word().equalsIgnoreCase(not)
                        && !guess.word().equalsIgnoreCase(norThis))
                .toList();
        double left =
                random.nextDouble() * guesses.stream().mapToDouble(this::weight).sum();
        for (Prediction guess : guesses) {
            left -= weight(guess);
            if (left < 0 || temperature == 0) {
                return Optional.of(guess.word());
            }
        }
        return guesses.stream().reduce((first, second) -> second).map(Prediction::word);
    }

    private double weight(Prediction guess) {
        return temperature == 0 ? 1 : StrictMath.pow(guess.probability(), 1 / temperature);
    }
}
