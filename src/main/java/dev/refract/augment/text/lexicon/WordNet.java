package dev.refract.augment.text.lexicon;

import dev.refract.augment.text.lexicon.EnglishInflection.Form;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.data.Word;
import net.sf.extjwnl.dictionary.Dictionary;

/**
 * WordNet 3.1 through extJWNL: opened at the first question, once, for all pipelines and threads of
 * the process (about 50 MB); thread-safe.
 */
final class WordNet {
    /** Words remembered, about 200 bytes each. */
    private static final int MOST_ENTRIES = 100_000;
    /** No single word of WordNet is longer, inflected, or has more hyphens; more of them are tried in all combinations. */
    private static final int LONGEST_WORD = 40;

    private static final int MOST_HYPHENS = 5;
    /** How often the corpus behind WordNet's tag counts has a word, at least, that people say for a sense. */
    private static final int USUAL_FROM = 4;

    private final Dictionary dictionary;
    /** Earlier results; the dictionary never changes. */
    private final Map<WordNetRelation, Map<String, Candidates>> entries = new EnumMap<>(WordNetRelation.class);

    private WordNet() {
        try {
            dictionary = Dictionary.getDefaultResourceInstance();
            for (WordNetRelation relation : WordNetRelation.values()) {
                entries.put(relation, new ConcurrentHashMap<>());
            }
        } catch (JWNLException e) {
            throw new IllegalStateException("cannot open WordNet", e);
        }
    }

    private static final class Holder {
        static final WordNet SHARED = new WordNet();
    }

    static WordNet shared() {
        return Holder.SHARED;
    }

    /** What a word may be replaced by, when it is of this class; the class is null when it is of none. */
    private record Candidates(PartOfSpeech part, List<String> others) {}

    /** One sense of a word: its class, lemma and form, and how often the corpus of WordNet has it. */
    private record TaggedSense(PartOfSpeech part, String lemma, Form form, Synset sense, int uses) {}

    /**
     * The replacements of {@code word}, inflected like it, in the order of the dictionary.
     *
     * <p>The word is taken to be of the class in which its first sense was met most often (WordNet's
     * tag counts), and of that class's first sense. One met more than half as often in another class is
     * left alone, because its class is ambiguous; so is a form of a verb that is also a noun or an adjective ({@code
     * matching}). Names are left out: words with
     * capitals. Synonyms are words whose own first sense this is.
     *
     * @param word in lower case
     * @param parts word classes that may be replaced
     * @return empty when the word is not in WordNet, is of another class or of two, has nothing so related,
     *     or is a form that cannot be given to another word
     */
    List<String> candidates(WordNetRelation relation, String word, Set<PartOfSpeech> parts) {
        if (word.length() > LONGEST_WORD
                || word.chars().filter(c -> c == '-' || c == '_').count() > MOST_HYPHENS) {
            return List.of();
        }
        Map<String, Candidates> known = entries.get(relation);
        Candidates entry = known.get(word);
        if (entry == null) {
            entry = read(relation, word);
            if (known.size() < MOST_ENTRIES) {
                known.put(word, entry);
            }
        }
        return entry.part() != null && parts.contains(entry.part()) ? entry.others() : List.of();
    }

    private Candidates read(WordNetRelation relation, String word) {
        try {
            TaggedSense reading = likeliest(word);
            return reading == null
                    ? new Candidates(null, List.of())
                    : new Candidates(
                            reading.part(),
                            relation == WordNetRelation.INFLECTION
                                    ? forms(word, reading)
                                    : inflected(relation, word, reading));
        } catch (JWNLException e) {
            throw new IllegalStateException("cannot read WordNet", e);
        }
    }

    /** The other forms of the lemma of {@code word}. */
    private static List<String> forms(String word, TaggedSense reading) {
        return reading.part().forms().stream()
                .map(form -> EnglishInflection.inflect(reading.lemma(), form))
                .filter(form -> !form.equals(word))
                .distinct()
                .toList();
    }

    private List<String> inflected(WordNetRelation relation, String word, TaggedSense reading) throws JWNLException {
        List<String> others = new ArrayList<>();
        for (String lemma : relation.of(reading.sense(), reading.lemma())) {
            String instead = EnglishInflection.inflect(lemma, reading.form());
            if ((relation != WordNetRelation.SYNONYM || isUsual(lemma, reading))
                    && lemma.equals(lemma.toLowerCase(Locale.ROOT))
                    && !lemma.equals(reading.lemma())
                    && !instead.equals(word)
                    && !others.contains(instead)) {
                others.add(instead);
            }
        }
        return List.copyOf(others);
    }

    /**
     * Whether people say this for that sense: it is one word, the corpus has it a few times, and that sense is its own first one.
     * Otherwise a reader takes it for something else ({@code generation}, {@code coevals}; {@code neural}, {@code
     * nervous}).
     */
    private boolean isUsual(String lemma, TaggedSense reading) throws JWNLException {
        if (lemma.indexOf(' ') >= 0 || uses(reading.sense(), lemma) < USUAL_FROM) {
            return false;
        }
        IndexWord entry = dictionary.getIndexWord(pos(reading.part()), lemma);
        return entry != null
                && entry.getSenses().get(0).getOffset() == reading.sense().getOffset();
    }

    private TaggedSense likeliest(String word) throws JWNLException {
        TaggedSense best = null;
        int otherwise = 0;
        boolean verb = false;
        boolean other = false;
        for (PartOfSpeech part : PartOfSpeech.values()) {
            TaggedSense reading = as(part, word);
            verb |= reading != null && part == PartOfSpeech.VERB;
            other |= reading != null && part != PartOfSpeech.VERB;
            if (reading != null && (best == null || reading.uses() > best.uses())) {
                otherwise = best == null ? 0 : best.uses();
                best = reading;
            } else if (reading != null) {
                otherwise = Math.max(otherwise, reading.uses());
            }
        }
        boolean participle = verb && other && (word.endsWith("ing") || word.endsWith("ed"));
        return best != null && 2 * otherwise <= best.uses() && !participle ? best : null;
    }

    /** The word as one of this class, of the lemma met most often so. */
    private TaggedSense as(PartOfSpeech part, String word) throws JWNLException {
        TaggedSense best = null;
        for (String lemma : dictionary.getMorphologicalProcessor().lookupAllBaseForms(pos(part), word)) {
            Form form = formOf(word, lemma, part);
            IndexWord entry = form == null ? null : dictionary.getIndexWord(pos(part), lemma);
            if (entry != null && !entry.getSenses().isEmpty()) {
                Synset sense = entry.getSenses().get(0);
                int uses = uses(sense, lemma);
                if (best == null || uses > best.uses()) {
                    best = new TaggedSense(part, lemma, form, sense, uses);
                }
            }
        }
        return best;
    }

    private static Form formOf(String word, String lemma, PartOfSpeech part) {
        for (Form form : part.forms()) {
            if (EnglishInflection.inflect(lemma, form).equals(word)) {
                return form;
            }
        }
        return null;
    }

    private static int uses(Synset sense, String lemma) {
        for (Word member : sense.getWords()) {
            if (member.getLemma().equalsIgnoreCase(lemma)) {
                return member.getUseCount();
            }
        }
        return 0;
    }

    private static POS pos(PartOfSpeech part) {
        return switch (part) {
            case NOUN -> POS.NOUN;
            case VERB -> POS.VERB;
            case ADJECTIVE -> POS.ADJECTIVE;
            case ADVERB -> POS.ADVERB;
        };
    }
}
