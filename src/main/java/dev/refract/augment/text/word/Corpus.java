package dev.refract.augment.text.word;

import dev.refract.declare.Param;
import java.util.Map;

/**
 * A corpus, represented by the inverse document frequency of its words.
 *
 * @param idf inverse document frequency of each word
 */
public record Corpus(
        @Param(
                doc = "How rare each word of a corpus is: its inverse document frequency.",
                example = "{the: 0.1, with: 0.5, network: 4.2}",
                file = true)
        Map<String, Double> idf) {
    public Corpus {
        idf = IdfTable.of(idf);
    }

    /** The table of the corpus. */
    IdfTable table() {
        return IdfTable.of(idf);
    }
}
