package dev.refract.augment.text.model;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.Edit;
import dev.refract.augment.text.Language;
import dev.refract.augment.text.TextEdits;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.declare.Restate;
import dev.refract.model.vector.VectorFile;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Inserts behind a word a neighbour of another word of the text: the random insertion of EDA (Wei and Zou, EMNLP
 * 2019) with word vectors in place of a thesaurus.
 */
@Named(id = "embedding_insert", doc = "Inserts neighbours of the words of a text, by word vectors.")
public record EmbeddingInsert(
        @Param(doc = "How much is changed.", inline = true)
        @Restate(
                field = "share_range",
                doc = "Share of the words to add, at least one; not used with a count.",
                def = "[0.1, 0.3]")
        @Restate(field = "count_range", doc = "Number of words to add, in place of the share.")
        Amount amount,

        @Param(doc = "The word vectors.", example = "topologies/resources/words.vec")
        VectorFile vectors,

        @Param(doc = Neighbourhood.TOP_K_DOC, def = "15", min = 1)
        int topK,

        @Param(doc = Neighbourhood.COSINE_DOC, def = "0.6", min = -1, max = 1)
        double minCosine,

        @Param(doc = Neighbourhood.DISTANCE_DOC, min = 0) Optional<Double> maxDistance,

        @Param(doc = Neighbourhood.STOP_WORDS_DOC, def = "[en]")
        List<Language> stopWords)
        implements TextOperation {
    public EmbeddingInsert {
        stopWords = List.copyOf(stopWords);
    }

    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        Neighbourhood near = new Neighbourhood(vectors, topK, minCosine, maxDistance, stopWords);
        return amount.words(
                facts, random, place -> neighbour(facts, near, random).map(word -> Edit.Insert.word(place, word)));
    }

    /** A neighbour of some word of the text, the words in random order. */
    private static Optional<String> neighbour(TextFacts facts, Neighbourhood near, UniformRandomProvider random) {
        for (int source : Amount.shuffle(facts.editableWords(), random)) {
            Optional<String> word = near.draw(facts.document().surface(source), random);
            if (word.isPresent()) {
                return word;
            }
        }
        return Optional.empty();
    }
}
