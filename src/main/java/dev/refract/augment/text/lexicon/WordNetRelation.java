package dev.refract.augment.text.lexicon;

import java.util.ArrayList;
import java.util.List;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.Pointer;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.data.Word;

/** How WordNet relates a word to others. */
enum WordNetRelation {
    /** The words of the same sense. */
    SYNONYM {
        @Override
        List<String> of(Synset sense, String lemma) {
            return sense.getWords().stream().map(Word::getLemma).toList();
        }
    },
    /** The opposites of the word itself or, of an adjective that has none, of those like it. */
    ANTONYM {
        @Override
        List<String> of(Synset sense, String lemma) throws JWNLException {
            List<String> own = opposites(sense, lemma);
            if (!own.isEmpty()) {
                return own;
            }
            List<String> indirect = new ArrayList<>();
            for (Pointer similar : sense.getPointers(PointerType.SIMILAR_TO)) {
                Synset head = similar.getTargetSynset();
                for (Word word : head.getWords()) {
                    indirect.addAll(opposites(head, word.getLemma()));
                }
            }
            return indirect;
        }
    },
    /** The words of the next wider senses. */
    HYPERNYM {
        @Override
        List<String> of(Synset sense, String lemma) throws JWNLException {
            return members(sense, PointerType.HYPERNYM);
        }
    },
    /** The words of the next narrower senses. */
    HYPONYM {
        @Override
        List<String> of(Synset sense, String lemma) throws JWNLException {
            return members(sense, PointerType.HYPONYM);
        }
    },
    /** Other forms of the same word; WordNet has none, English does. */
    INFLECTION {
        @Override
        List<String> of(Synset sense, String lemma) {
            return List.of();
        }
    };

    /** Lemmas so related to {@code lemma} in this sense, in the order of the dictionary. */
    abstract List<String> of(Synset sense, String lemma) throws JWNLException;

    private static List<String> members(Synset sense, PointerType type) throws JWNLException {
        List<String> lemmas = new ArrayList<>();
        for (Pointer pointer : sense.getPointers(type)) {
            pointer.getTargetSynset().getWords().forEach(word -> lemmas.add(word.getLemma()));
        }
        return lemmas;
    }

    private static List<String> opposites(Synset sense, String lemma) throws JWNLException {
        List<String> lemmas = new ArrayList<>();
        for (Pointer pointer : sense.getPointers(PointerType.ANTONYM)) {
            if (pointer.getSource() instanceof Word source
                    && source.getLemma().equalsIgnoreCase(lemma)
                    && pointer.getTarget() instanceof Word target) {
                lemmas.add(target.getLemma());
            }
        }
        return lemmas;
    }
}
