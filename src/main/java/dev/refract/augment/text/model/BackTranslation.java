package dev.refract.augment.text.model;

import dev.refract.augment.CopyFault;
import dev.refract.augment.text.Amount;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.augment.text.edit.Edit;
import dev.refract.augment.text.edit.TextEdits;
import dev.refract.declare.Named;
import dev.refract.declare.OverrideField;
import dev.refract.declare.Param;
import dev.refract.declare.TextPattern;
import dev.refract.model.translate.ServiceDownException;
import dev.refract.model.translate.Translator;
import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Translates sentences into another language and back (Sennrich et al., ACL 2016). A sentence that would
 * lose a protected word, or in which words of different spans would be merged, is kept.
 * The step holds the changed words, so that a replay needs no translator.
 */
@Named(id = "back_translation", doc = "Translates sentences into another language and back.")
public record BackTranslation(
        @Param(doc = "How much is changed.", inline = true)
        @OverrideField(
                field = "share_range",
                doc = "Share of the sentences to translate, at least one.",
                def = "[1, 1]")
        @OverrideField(field = "num_range", doc = "Number of sentences to translate, in place of the share.")
        Amount amount,

        @Param(doc = "The translator.", example = "apertium")
        Translator translator,

        @Param(doc = "Language of the texts, as an ISO 639 code.", def = "en")
        @TextPattern(regex = "[a-z]{2,3}", words = "a language code such as en")
        String language,

        @Param(doc = "Pivot languages to choose from, as ISO 639 codes.", def = "[es]")
        List<String> pivotLanguages,

        @Param(
                doc = "Number of pivot languages that a sentence is translated through before it is translated back.",
                def = "1",
                min = 1)
        int numPivots,

        @Param(doc = "Longest sentence that is translated, in characters.", def = "1000", min = 1)
        int maxCharacters,

        @Param(doc = "What happens to a record when the translator does not answer.", def = "reject")
        ServiceFailurePolicy onFailure)
        implements TextOperation {
    public BackTranslation {
        pivotLanguages = List.copyOf(pivotLanguages);
        if (pivotLanguages.isEmpty() || pivotLanguages.contains(language) || numPivots > pivotLanguages.size()) {
            throw new IllegalArgumentException("pivot_languages must name at least " + numPivots
                    + " languages other than " + language + ", found " + pivotLanguages);
        }
    }

    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        List<SentenceSplitter.TokenRange> sentences = SentenceSplitter.of(facts.document(), language).stream()
                .filter(sentence -> sentence.text().length() <= maxCharacters)
                .toList();
        int asked = amount.draw(sentences.size(), random);
        int[] order = Amount.shuffle(IntStream.range(0, sentences.size()).toArray(), random);
        List<SentenceSplitter.TokenRange> chosen = Arrays.stream(order)
                .limit(asked)
                .sorted()
                .mapToObj(sentences::get)
                .toList();
        List<String> back = thereAndBack(chosen, way(random));
        List<Edit> edits = new ArrayList<>();
        int changed = 0;
        int budget = facts.budget();
        for (int i = 0; i < chosen.size(); i++) {
            SentenceSplitter.TokenRange sentence = chosen.get(i);
            List<Edit> diff = SentenceDiff.of(facts, sentence.first(), sentence.last(), back.get(i))
                    .orElse(List.of());
            int cost = diff.stream().mapToInt(facts::cost).sum();
            if (!diff.isEmpty() && cost <= budget) {
                budget -= cost;
                changed++;
                edits.addAll(diff);
            }
        }
        boolean fewer = amount.numRange().isPresent() && changed < asked;
        return fewer
                ? Optional.of(TextEdits.of(edits, changed + " of " + asked + ": no other sentence comes back changed"))
                : TextEdits.of(edits);
    }

    /** The languages to pass through, the way back included. */
    private List<String> way(UniformRandomProvider random) {
        List<String> way = new ArrayList<>();
        way.add(language);
        Arrays.stream(Amount.shuffle(IntStream.range(0, pivotLanguages.size()).toArray(), random))
                .limit(numPivots)
                .forEach(i -> way.add(pivotLanguages.get(i)));
        way.add(language);
        return way;
    }

    private List<String> thereAndBack(List<SentenceSplitter.TokenRange> sentences, List<String> way) {
        List<String> texts =
                sentences.stream().map(SentenceSplitter.TokenRange::text).toList();
        try {
            for (int i = 1; i < way.size() && !texts.isEmpty(); i++) {
                texts = translator.translate(texts, way.get(i - 1), way.get(i));
            }
            return texts;
        } catch (ServiceDownException e) {
            if (onFailure == ServiceFailurePolicy.PASS) {
                throw new CopyFault(Reason.SERVICE_DOWN, e.getMessage(), e);
            }
            throw new DataFault(Reason.SERVICE_DOWN, e.getMessage(), e);
        }
    }
}
