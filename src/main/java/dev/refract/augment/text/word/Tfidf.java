package dev.refract.augment.text.word;

import dev.refract.augment.text.document.TextDocument;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** TF-IDF: how informative each word of a text is (Salton and Buckley, 1988). */
final class Tfidf {
    private Tfidf() {}

    /** For each token its TF-IDF by the highest of the text, in [0, 1]; 0 where all are 0. */
    static double[] of(TextDocument document, IdfTable table) {
        int count = document.tokens().size();
        Map<String, Integer> frequency = new HashMap<>();
        for (int i = 0; i < count; i++) {
            frequency.merge(document.surface(i).toLowerCase(Locale.ROOT), 1, Integer::sum);
        }
        double[] worth = new double[count];
        for (int i = 0; i < count; i++) {
            String word = document.surface(i).toLowerCase(Locale.ROOT);
            worth[i] = document.tokens().get(i).isWord() ? frequency.get(word) * table.of(word) : 0;
        }
        double highest = Arrays.stream(worth).max().orElse(0);
        return Arrays.stream(worth).map(one -> highest > 0 ? one / highest : 0).toArray();
    }
}
