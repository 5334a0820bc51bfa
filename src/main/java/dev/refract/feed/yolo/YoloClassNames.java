package dev.refract.feed.yolo;

import dev.refract.feed.dataset.FeedException;
import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.file.DatasetFolder;
import dev.refract.feed.file.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The class names of a YOLO data set, by number: {@code names} of {@code data.yaml} (a list, or a map from
 * the numbers 0, 1, …), or a line each in {@code classes.txt} or {@code obj.names}.
 */
public final class YoloClassNames {
    public static final List<String> YAML = List.of("data.yaml", "data.yml", "dataset.yaml");
    public static final List<String> PLAIN = List.of("classes.txt", "obj.names");

    private YoloClassNames() {}

    static List<String> of(DatasetFolder folder) throws IOException {
        for (String name : YAML) {
            Path file = folder.root().resolve(name);
            if (Files.isRegularFile(file)) {
                return ofYaml(file);
            }
        }
        for (Path place : List.of(folder.root(), folder.root().resolve("labels"))) {
            for (String name : PLAIN) {
                if (Files.isRegularFile(place.resolve(name))) {
                    return lines(place.resolve(name));
                }
            }
        }
        throw new FeedException("no class names in " + folder.root() + "; one of "
                + String.join(", ", Stream.concat(YAML.stream(), PLAIN.stream()).toList()) + " must be there");
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return TextFile.read(file)
                    .lines()
                    .map(String::strip)
                    .filter(s -> !s.isEmpty())
                    .toList();
        } catch (InvalidEntryException e) {
            throw new FeedException(file + ": " + e.getMessage(), e);
        }
    }

    private static List<String> ofYaml(Path file) throws IOException {
        Object root;
        try {
            root = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
        } catch (YamlEngineException e) {
            throw new FeedException(
                    file + " is not YAML: " + e.getMessage().lines().findFirst().orElse(""), e);
        }
        if (root instanceof Map<?, ?> map && map.containsKey("kpt_shape")) {
            throw new FeedException(file + " describes keypoints (kpt_shape), which are read from COCO only");
        }
        Object names = root instanceof Map<?, ?> map ? map.get("names") : null;
        List<String> classes = new ArrayList<>();
        if (names instanceof List<?> list) {
            list.forEach(name -> classes.add(String.valueOf(name)));
        } else if (names instanceof Map<?, ?> numbered) {
            for (int i = 0; numbered.containsKey(i); i++) {
                classes.add(String.valueOf(numbered.get(i)));
            }
            if (classes.size() != numbered.size()) {
                throw new FeedException(file + ": names must be numbered 0, 1, …, found " + numbered.keySet());
            }
        } else {
            throw new FeedException(file + " needs a list of class names under names");
        }
        return classes;
    }
}
