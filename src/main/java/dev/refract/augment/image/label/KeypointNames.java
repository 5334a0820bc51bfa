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
 * @param bySide whether sides are swapped in all other names, as data sets write them: {@code left_eye} (COCO), {@code
 *     lefteye} (CelebA), {@code L_Eye} (AP-10K), {@code l_hip} (MPII), {@code LShoulder} (OpenPose), {@code eye.L}
 *     (Blender)
 */
public record KeypointNames(Map<String, String> pairs, boolean bySide) {
    /** Parts that stand behind or before a side without anything between. */
    private static final String PART =
            "(?:eye|ear|mouth|brow|nose|nostril|lip|cheek|face|jaw|neck|shoulder|elbow|arm|fore"
                    + "|wrist|hand|finger|thumb|index|middle|ring|pinky|hip|thigh|knee|leg|calf|ankle|foot|feet|toe|heel|paw|hoof"
                    + "|wing|fin|horn|hock|withers|side|corner|collar|sleeve|cuff|hem|waist|armpit|upper|lower|inner|outer|front"
                    + "|back|rear|top|bottom|big|small)";

    /** left and right as words of their own, in snake, kebab or camel case, or joined to a part in small letters. */
    private static final String WORD = "(?<![A-Za-z])(?:left|right|LEFT|RIGHT)(?![a-z])"
            + "|(?<![A-Z])(?:Left|Right)(?![a-z])"
            + "|(?<![A-Za-z])(?:left|right)(?=" + PART + ")"
            + "|(?<=" + PART + ")(?:left|right)(?![a-z])";

    /** One letter beside other words, or at either end of a name in camel case. */
    private static final String LETTER = "(?<![A-Za-z0-9])[LRlr](?=[_. -][A-Za-z])"
            + "|(?<=[A-Za-z0-9][_. -])[LRlr](?![A-Za-z0-9])"
            + "|(?<![A-Za-z0-9])[LRlr](?=[A-Z][a-z])"
            + "|(?<=[a-z])[LR](?![A-Za-z0-9])";

    private static final Pattern SIDE = Pattern.compile(WORD + "|" + LETTER + "|\u5de6|\u53f3");

    private static final Map<String, String> OPPOSITE = Map.ofEntries(
            Map.entry("left", "right"),
            Map.entry("right", "left"),
            Map.entry("LEFT", "RIGHT"),
            Map.entry("RIGHT", "LEFT"),
            Map.entry("Left", "Right"),
            Map.entry("Right", "Left"),
            Map.entry("L", "R"),
            Map.entry("R", "L"),
            Map.entry("l", "r"),
            Map.entry("r", "l"),
            Map.entry("\u5de6", "\u53f3"),
            Map.entry("\u53f3", "\u5de6"));

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
