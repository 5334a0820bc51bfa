package dev.refract.model.translate;

import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;

/**
 * Apertium, rule-based translation (Forcada et al., Machine Translation 25, 2011), as installed on this
 * machine. Its programs are started once for each pair of languages and kept, which takes 2 to 3 ms a sentence
 * instead of 200.
 */
@Named(id = "apertium", doc = "The Apertium installation of this machine.")
public record Apertium(
        @Param(doc = "The folder of its mode files, one per pair of languages.", def = "/usr/share/apertium/modes")
        String modes,

        @Param(doc = "Timeouts, retries and the circuit breaker.", def = "{}")
        RetryPolicy retry)
        implements Translator {
    private static final Map<LanguagePair, Connection> LINES = new ConcurrentHashMap<>();

    private record LanguagePair(Apertium declared, String from, String to) {}

    @Override
    public List<String> translate(List<String> sentences, String from, String to) {
        return LINES.computeIfAbsent(new LanguagePair(this, from, to), Connection::new)
                .translate(sentences);
    }

    private Path mode(String from, String to) {
        return Path.of(modes, iso3(from) + "-" + iso3(to) + ".mode");
    }

    /** Apertium names languages by three letters. */
    private static String iso3(String language) {
        return language.length() == 2 ? Locale.forLanguageTag(language).getISO3Language() : language;
    }

    /** The programs of one pair of languages, for the life of the process; used by one thread at a time. */
    private static final class Connection {
        private final LanguagePair direction;
        private final CircuitBreaker breaker;
        private final TranslationCache cache = new TranslationCache();
        private ApertiumProcess pipe;

        Connection(LanguagePair direction) {
            this.direction = direction;
            breaker = new CircuitBreaker("Apertium " + direction.from + "-" + direction.to, direction.declared.retry);
        }

        List<String> translate(List<String> sentences) {
            return cache.of(sentences, direction.from, direction.to, asked -> {
                List<String> translated = new ArrayList<>(asked.size());
                asked.forEach(sentence -> translated.add(breaker.call(() -> ask(sentence))));
                return translated;
            });
        }

        private synchronized String ask(String sentence) throws IOException, TimeoutException, InterruptedException {
            if (pipe == null || !pipe.alive()) {
                pipe = ApertiumProcess.start(direction.declared.mode(direction.from, direction.to));
            }
            try {
                return pipe.translate(sentence, direction.declared.retry.timeoutMs());
            } catch (IOException | TimeoutException e) {
                pipe.close();
                pipe = null;
                throw e;
            }
        }
    }
}
