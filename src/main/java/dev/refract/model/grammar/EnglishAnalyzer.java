package dev.refract.model.grammar;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;

/**
 * Finds the sentences of an English text and tags parts of speech. Loaded at first use, once for the process (about
 * 10 MB). Thread-safe: OpenNLP's own classes are not, so
 * each is used by one thread at a time. Equal texts have equal results.
 */
public final class EnglishAnalyzer {
    private static final String MODELS = "/opennlp-en-ud-ewt-%s-1.3-2.5.4.bin";

    private final ObjectPool<SentenceDetectorME> detectors;
    private final ObjectPool<POSTaggerME> taggers;

    private EnglishAnalyzer() {
        try (InputStream sentences = open("sentence");
                InputStream parts = open("pos")) {
            SentenceModel sentenceModel = new SentenceModel(sentences);
            POSModel partModel = new POSModel(parts);
            detectors = new ObjectPool<>(() -> new SentenceDetectorME(sentenceModel));
            taggers = new ObjectPool<>(() -> new POSTaggerME(partModel, POSTagFormat.UD));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the models of OpenNLP", e);
        }
    }

    private static final class Holder {
        static final EnglishAnalyzer SHARED = new EnglishAnalyzer();
    }

    /** The one of this process. */
    public static EnglishAnalyzer shared() {
        return Holder.SHARED;
    }

    /**
     * A sentence.
     *
     * @param start first UTF-16 unit
     * @param end one past the last; white space around sentences belongs to none
     */
    public record Sentence(int start, int end) {}

    /** The sentences of a text, in order. */
    public List<Sentence> sentences(String text) {
        List<Sentence> sentences = new ArrayList<>();
        for (Span span : detectors.lend(detector -> detector.sentPosDetect(text))) {
            sentences.add(new Sentence(span.getStart(), span.getEnd()));
        }
        return sentences;
    }

    /** The class of each token of a sentence, marks included. */
    public List<UniversalPosTag> tags(List<String> tokens) {
        List<UniversalPosTag> classes = new ArrayList<>(tokens.size());
        for (String tag : taggers.lend(tagger -> tagger.tag(tokens.toArray(String[]::new)))) {
            classes.add(UniversalPosTag.of(tag));
        }
        return classes;
    }

    private static InputStream open(String model) {
        InputStream in = EnglishAnalyzer.class.getResourceAsStream(MODELS.formatted(model));
        if (in == null) {
            throw new IllegalStateException("the distribution lacks the model " + MODELS.formatted(model));
        }
        return in;
    }

    /** A pool of objects that are not thread-safe; it holds as many as were ever in use at once. */
    private static final class ObjectPool<T> {
        private final Supplier<T> maker;
        private final Queue<T> idle = new ConcurrentLinkedQueue<>();

        ObjectPool(Supplier<T> maker) {
            this.maker = maker;
        }

        <R> R lend(Function<T, R> use) {
            T taken = idle.poll();
            T thing = taken == null ? maker.get() : taken;
            try {
                return use.apply(thing);
            } finally {
                idle.add(thing);
            }
        }
    }
}
