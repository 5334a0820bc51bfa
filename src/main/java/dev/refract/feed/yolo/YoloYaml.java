package dev.refract.feed.yolo;

import dev.refract.feed.dataset.FeedException;
import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.file.TextFile;
import dev.refract.sample.Split;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The {@code data.yaml} of Ultralytics: {@code names} (a list, or a map from the numbers 0, 1, …), {@code path}, and the
 * folders or lists of {@code train}, {@code val} and {@code test}.
 *
 * @param file where it was read
 * @param path folder to which the others are relative, as written
 * @param sides places of each split that is stated, as written
 */
record YoloYaml(Path file, List<String> names, Optional<String> path, Map<Split, List<String>> sides) {
    private static final int DEEPEST = 50;

    YoloYaml {
        names = List.copyOf(names);
        sides = Collections.unmodifiableMap(new LinkedHashMap<>(sides));
    }

    /** Whether a YAML file names classes, whatever else it is. */
    static boolean isOne(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.anyMatch(line -> line.startsWith("names:"));
        } catch (UncheckedIOException e) {
            return false; // not text
        }
    }

    static YoloYaml read(Path file) throws IOException {
        Object root = load(file);
        if (!(root instanceof Map<?, ?> map)) {
            throw new FeedException(file + " needs a list of class names under names");
        }
        if (map.containsKey("kpt_shape")) {
            throw new FeedException(file + " describes keypoints (kpt_shape), which are read from COCO only");
        }
        List<String> names = names(file, map.get("names"));
        if (map.get("nc") instanceof Integer count && count != names.size()) {
            throw new FeedException(file + " says nc: " + count + " and names " + names.size() + " classes");
        }
        Map<Split, List<String>> sides = new LinkedHashMap<>();
        put(file, map, "train", Split.TRAIN, sides);
        put(file, map, "val", Split.VALIDATION, sides);
        put(file, map, "valid", Split.VALIDATION, sides);
        put(file, map, "test", Split.TEST, sides);
        return new YoloYaml(file, names, Optional.ofNullable(map.get("path")).map(String::valueOf), sides);
    }

    private static void put(Path file, Map<?, ?> map, String key, Split split, Map<Split, List<String>> sides) {
        Object written = map.get(key);
        if (written == null) {
            return;
        }
        List<?> places = written instanceof List<?> list ? list : List.of(written);
        if (!places.stream().allMatch(String.class::isInstance)) {
            throw new FeedException(
                    file + ": " + key + " must be a folder, a list in a .txt file, or several of these");
        }
        sides.computeIfAbsent(split, none -> new ArrayList<>())
                .addAll(places.stream().map(String.class::cast).toList());
    }

    private static List<String> names(Path file, Object names) {
        List<String> classes = new ArrayList<>();
        if (names instanceof List<?> list) {
            list.forEach(name -> classes.add(name == null ? "" : String.valueOf(name)));
        } else if (names instanceof Map<?, ?> numbered) {
            Map<Integer, String> byNumber = new TreeMap<>();
            numbered.forEach((number, name) -> {
                if (!String.valueOf(number).matches("\\d{1,6}")) {
                    throw new FeedException(file + ": names must be numbered 0, 1, …, found " + number);
                }
                byNumber.put(Integer.parseInt(String.valueOf(number)), name == null ? "" : String.valueOf(name));
            });
            for (int i = 0; byNumber.containsKey(i); i++) {
                classes.add(byNumber.get(i));
            }
            if (classes.size() != numbered.size()) {
                throw new FeedException(file + ": names must be numbered 0, 1, …, found " + numbered.keySet());
            }
        } else {
            throw new FeedException(file + " needs a list of class names under names");
        }
        if (classes.isEmpty()) {
            throw new FeedException(file + " names no class");
        }
        return classes;
    }

    private static Object load(Path file) throws IOException {
        try {
            String text = TextFile.read(file);
            LoadSettings settings = LoadSettings.builder().build();
            int depth = 0;
            for (Event event : new Parse(settings).parseString(text)) {
                depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
                if (depth > DEEPEST) {
                    throw new FeedException(file + " is nested more than " + DEEPEST + " deep");
                }
            }
            return new Load(settings).loadFromString(text);
        } catch (InvalidEntryException e) {
            throw new FeedException(file + ": " + e.getMessage(), e);
        } catch (YamlEngineException e) {
            throw new FeedException(
                    file + " is not YAML: " + e.getMessage().lines().findFirst().orElse(""), e);
        }
    }
}
