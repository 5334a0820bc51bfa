package dev.refract.feed.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file's name tells, for example {@code {label}_{group}_{index}.wav}.
 *
 * <p>Each pair of braces stands for at least one character other than a slash, as few as will do.
 * {@code {label}} is the class, {@code {group}} the group, {@code {}} is passed over, and any other name
 * becomes an attribute. A pattern with a slash is laid against the whole relative path, one without
 * against the file's name.
 */
public record FileNamePattern(String written, List<String> names, Pattern regex) {
    private static final Pattern HOLE = Pattern.compile("\\{([^{}]*)}");

    public FileNamePattern {
        names = List.copyOf(names);
    }

    /** Reads a pattern; it must have at least one named pair of braces, and none twice. */
    public static FileNamePattern parse(String written) {
        List<String> names = new ArrayList<>();
        StringBuilder regex = new StringBuilder();
        Matcher hole = HOLE.matcher(written);
        int from = 0;
        while (hole.find()) {
            String name = hole.group(1);
            if (!name.isEmpty() && names.contains(name)) {
                throw new FeedException("pattern " + written + " names {" + name + "} twice; name each part once");
            }
            names.add(name);
            regex.append(Pattern.quote(written.substring(from, hole.start()))).append("([^/]+?)");
            from = hole.end();
        }
        if (names.stream().allMatch(String::isEmpty)) {
            throw new FeedException(
                    "pattern " + written + " names no part; write for example {label}_{group}_{index}.wav");
        }
        regex.append(Pattern.quote(written.substring(from)));
        return new FileNamePattern(written, names, Pattern.compile(regex.toString()));
    }

    /**
     * The parts of {@code relativePath} by name, in the pattern's order, {@code {}} left out; empty when the
     * path is not of this form.
     */
    public Optional<Map<String, String>> match(String relativePath) {
        String against =
                written.indexOf('/') >= 0 ? relativePath : relativePath.substring(relativePath.lastIndexOf('/') + 1);
        Matcher matcher = regex.matcher(against);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> parts = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).isEmpty()) {
                parts.put(names.get(i), matcher.group(i + 1));
            }
        }
        return Optional.of(parts);
    }
}
