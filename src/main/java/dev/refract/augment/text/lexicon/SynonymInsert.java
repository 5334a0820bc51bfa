package dev.refract.augment.text.lexicon;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.augment.text.document.TokenKind;
import dev.refract.augment.text.edit.Edit;
import dev.refract.augment.text.edit.TextEdits;
import dev.refract.declare.Library;
import dev.refract.declare.Named;
import dev.refract.declare.Needs;
import dev.refract.declare.OverrideField;
import dev.refract.declare.Param;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Random insertion (Wei and Zou, "EDA", EMNLP 2019): the WordNet synonym of a random word of the text,
 * function words left out, at a random place.
 */
@Named(id = "synonym_insert", doc = "Inserts synonyms of words of the text at random places.")
@Needs(Library.EXTJWNL)
public record SynonymInsert(
        @Param(doc = "Which words are changed.", inline = true)
        @OverrideField(
                field = "share_range",
                doc = "Share of the words of the text to insert, at least one; not used with a count.",
                def = "[0.1, 0.2]")
        @OverrideField(field = "num_range", doc = "Number of words to insert, in place of the share.")
        @OverrideField(
                field = "parts_of_speech",
                doc = "Word classes of the words whose synonyms are inserted.",
                def = "[noun, verb, adjective, adverb]")
        WordNetSubstitution words)
        implements TextOperation {
    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        Sources sources = new Sources(facts, random);
        return words.amount()
                .inserts(
                        facts,
                        random,
                        after -> sources.synonym(facts, random).map(word -> Edit.Insert.word(after, word)));
    }

    /** The words of a text in random order; those that turn out to have no synonym are not looked up again. */
    private final class Sources {
        private final int[] tokens;
        private final BitSet without;
        private int left;

        private Sources(TextFacts facts, UniformRandomProvider random) {
            tokens = IntStream.range(0, facts.document().tokens().size())
                    .filter(i -> facts.document().tokens().get(i).kind() == TokenKind.WORD)
                    .toArray();
            Amount.shuffle(tokens, random);
            without = new BitSet(tokens.length);
            left = tokens.length;
        }

        /** A synonym of the first word that has one, from a random place on; empty when no word has one. */
        private Optional<String> synonym(TextFacts facts, UniformRandomProvider random) {
            int from = tokens.length == 0 ? 0 : random.nextInt(tokens.length);
            while (left > 0) {
                int behind = without.nextClearBit(from);
                int at = behind < tokens.length ? behind : without.nextClearBit(0);
                Optional<String> word = words.other(WordNetRelation.SYNONYM, facts, tokens[at], random);
                if (word.isPresent()) {
                    return word;
                }
                without.set(at);
                left--;
            }
            return Optional.empty();
        }
    }
}
