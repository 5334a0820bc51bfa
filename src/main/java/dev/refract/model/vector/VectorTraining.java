package dev.refract.model.vector;

import dev.refract.declare.Library;
import dev.refract.model.ResourceException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deeplearning4j.models.word2vec.Word2Vec;
import org.deeplearning4j.text.sentenceiterator.CollectionSentenceIterator;
import org.deeplearning4j.text.tokenization.tokenizerfactory.DefaultTokenizerFactory;

/**
 * Trains word vectors on texts of the user's own, by skip-gram with negative sampling (Mikolov et al., NIPS
 * 2013), with Deeplearning4j.
 *
 * <p>With one worker, the same texts in the same order and the same seed give the same file on one machine;
 * several workers write to the same numbers at once and give another file each time. Floating-point libraries of
 * another kind of processor may differ in the last digits. The file that came of it is what counts: its
 * fingerprint is in the digest of the pipeline that names it.
 *
 * @param dimensions numbers in a vector
 * @param minCount times a word must occur
 * @param window words to either side that are looked at
 * @param epochs passes over the texts
 * @param workers threads; 1 for the same result each time
 */
public record VectorTraining(int dimensions, int minCount, int window, int epochs, int workers, long seed) {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'\u2019-]*");
    private static final int NEGATIVES = 5;

    /**
     * Trains on {@code texts} and writes what came of it, as word2vec text, the most frequent word first.
     *
     * @return how many words have a vector
     * @throws ResourceException when no word occurs often enough
     * @throws dev.refract.declare.MissingLibraryException when Deeplearning4j is not on the class path
     * @throws IOException when the file cannot be written
     */
    public int train(Collection<String> texts, Path out) throws IOException {
        Library.DEEPLEARNING4J.require("training of word vectors");
        List<String> sentences = texts.stream()
                .map(VectorTraining::words)
                .filter(words -> !words.isEmpty())
                .toList();
        if (sentences.isEmpty()) {
            throw new ResourceException("there are no words to train on");
        }
        Word2Vec model = new Word2Vec.Builder()
                .layerSize(dimensions)
                .minWordFrequency(minCount)
                .windowSize(window)
                .epochs(epochs)
                .iterations(1)
                .negativeSample(NEGATIVES)
                .useHierarchicSoftmax(false)
                .workers(workers)
                .allowParallelTokenization(workers > 1) // threads that tokenize would change the order of texts
                .seed(seed)
                .iterate(new CollectionSentenceIterator(sentences))
                .tokenizerFactory(new DefaultTokenizerFactory())
                .build();
        model.fit();
        List<String> known = new ArrayList<>(model.getVocab().words());
        known.removeIf(word -> !WORD.matcher(word).matches());
        if (known.isEmpty()) {
            throw new ResourceException("no word occurs " + minCount + " times");
        }
        known.sort((a, b) -> {
            int byFrequency = Integer.compare(
                    model.getVocab().wordFrequency(b), model.getVocab().wordFrequency(a));
            return byFrequency != 0 ? byFrequency : a.compareTo(b);
        });
        write(model, known, out);
        return known.size();
    }

    private void write(Word2Vec model, List<String> words, Path out) throws IOException {
        try (BufferedWriter file = Files.newBufferedWriter(out)) {
            file.write(words.size() + " " + dimensions + "\n");
            for (String word : words) {
                StringBuilder line = new StringBuilder(word);
                for (double number : model.getWordVector(word)) {
                    line.append(' ').append((float) number);
                }
                file.write(line.append('\n').toString());
            }
        }
    }

    private static String words(String text) {
        StringBuilder words = new StringBuilder();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            words.append(words.length() == 0 ? "" : " ").append(word.group());
        }
        return words.toString();
    }
}
