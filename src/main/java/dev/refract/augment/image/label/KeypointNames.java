package dev.refract.augment.image.label;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of keypoints in a mirrored image, where a left eye becomes a right eye.
 *
 * @param pairs names that are swapped, in either direction
 * @param bySide whether the words left and right are swapped in all other names
 */
public record KeypointNames(Map<String, String> pairs, boolean bySide) {
    /** A side, as a word of its own or in snake, kebab or camel case: left_eye, eyeLeft, LEFT EYE. */
    private static final Pattern SIDE =
            Pattern.compile("(?<![A-Za-z])(left|right|LEFT|RIGHT)(?![a-z])|(?<![A-Z])(Left|Right)(?![a-z])");

    private static final Map<String, String> OPPOSITE = Map.of(
            "left", "right", "right", "left", "LEFT", "RIGHT", "RIGHT", "LEFT", "Left", "Right", "Right", "Left");

    public KeypointNames {
        Map<String, String> bothWays = new LinkedHashMap<>();
        for (Map.Entry<String, String> pair : pairs.entrySet()) {
            require(bothWays, pair.getKey(), pair.getValue());
            require(bothWays, pair.getValue(), pair.getKey());
        }
        pairs = Collections.unmodifiableMap(bothWays);
    }

    /** The name of {@code name} in a mirrored image. */
    public String mirrored(String name) {
        return Optional.ofNullable(pairs.get(name)).orElseGet(() -> bySide ? otherSide(name) : name);
    }

    private static String otherSide(String name) {
        Matcher sides = SIDE.matcher(name);
        return sides.replaceAll(side -> OPPOSITE.get(side.group()));
    }

    private static void require(Map<String, String> pairs, String from, String to) {
        String earlier = pairs.put(from, to);
        if (earlier != null && !earlier.equals(to)) {
            throw new IllegalArgumentException("keypoint " + from + " is paired with both " + earlier + " and " + to
                    + "; it must have one partner");
        }
    }
}
