package dev.refract.augment.text.word;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.augment.text.edit.Edit;
import dev.refract.augment.text.edit.TextEdits;
import dev.refract.declare.InvalidFieldException;
import dev.refract.declare.Named;
import dev.refract.declare.OverrideField;
import dev.refract.declare.Param;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Corrupts a share of the words as in the training of BERT (Devlin et al., NAACL 2019): of the words
 * drawn, most become the mask, some a random word, and the rest stay; the step names all of them, so that training
 * can use them as targets.
 */
@Named(id = "bert_masking", doc = "Masks words as in the training of BERT.")
public record BertMasking(
        @Param(doc = "How much is changed.", inline = true) @OverrideField(field = "share_range", def = "[0.15, 0.15]")
        Amount amount,

        @Param(doc = "The mask token.", def = "'[MASK]'") String maskToken,

        @Param(doc = "Probability that a drawn word is masked.", def = "0.8", min = 0, max = 1)
        double maskP,

        @Param(
                doc = "Probability that a drawn word becomes a random word; otherwise it is kept.",
                def = "0.1",
                min = 0,
                max = 1)
        double randomP,

        @Param(doc = "The random words; the other words of the text if left out.", file = true)
        Optional<List<String>> vocabulary)
        implements TextOperation {
    public BertMasking {
        vocabulary = vocabulary.map(List::copyOf);
        if (maskToken.isBlank() || vocabulary.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("mask_token and vocabulary must not be empty");
        }
        if (maskP + randomP > 1) {
            throw new InvalidFieldException(
                    "random_p", "and mask_p must not exceed 1 together, found " + (maskP + randomP));
        }
    }

    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        int[] words = vocabulary.isPresent() ? new int[0] : facts.editableWords();
        return amount.words(facts, random, token -> {
            double mark = random.nextDouble();
            String instead = mark < maskP
                    ? maskToken
                    : mark < maskP + randomP
                            ? randomWord(facts, words, random)
                            : facts.document().surface(token);
            return Optional.of(new Edit.Replace(token, token, instead));
        });
    }

    private String randomWord(TextFacts facts, int[] words, UniformRandomProvider random) {
        if (vocabulary.isPresent()) {
            return vocabulary.get().get(random.nextInt(vocabulary.get().size()));
        }
        return facts.document().surface(words[random.nextInt(words.length)]);
    }
}
