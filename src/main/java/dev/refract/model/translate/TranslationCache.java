package dev.refract.model.translate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** A cache of translations, up to a number of sentences. Thread-safe. */
final class TranslationCache {
    private static final int MOST = 20_000;

    private final Map<Key, String> known = new ConcurrentHashMap<>();

    private record Key(String text, String from, String to) {}

    /** The translations, those not known yet by {@code translator}, each sentence once. */
    List<String> of(List<String> sentences, String from, String to, UnaryOperator<List<String>> translator) {
        LinkedHashSet<String> unknown = new LinkedHashSet<>(sentences);
        unknown.removeIf(sentence -> known.containsKey(new Key(sentence, from, to)));
        List<String> asked = List.copyOf(unknown);
        Map<String, String> fresh = new java.util.HashMap<>();
        if (!asked.isEmpty()) {
            List<String> answered = translator.apply(asked);
            for (int i = 0; i < asked.size(); i++) {
                fresh.put(asked.get(i), answered.get(i));
                if (known.size() < MOST) {
                    known.put(new Key(asked.get(i), from, to), answered.get(i));
                }
            }
        }
        List<String> all = new ArrayList<>(sentences.size());
        for (String sentence : sentences) {
            String answer = fresh.get(sentence);
            all.add(answer == null ? known.get(new Key(sentence, from, to)) : answer);
        }
        return all;
    }
}
