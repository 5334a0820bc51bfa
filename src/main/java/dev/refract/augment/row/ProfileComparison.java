package dev.refract.augment.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What speaks against drawing from one profile for rows that have another: columns that changed their type, came or
 * went, and numbers of another magnitude.
 */
public final class ProfileComparison {
    private ProfileComparison() {}

    /**
     * The differences, one line each, in alphabetical order of the columns.
     *
     * @param kept what a pipeline draws from
     * @param found the profile of the rows that come
     */
    public static List<String> differences(Map<String, ColumnProfile> kept, Map<String, ColumnProfile> found) {
        List<String> lines = new ArrayList<>();
        kept.forEach((name, profile) -> {
            ColumnProfile now = found.get(name);
            if (now == null) {
                lines.add("column " + name + " of the profile does not come");
            } else if (!isEmpty(profile) && !isEmpty(now) && !kind(profile).equals(kind(now))) {
                lines.add("column " + name + " has " + kind(profile) + " in the profile, found " + kind(now));
            } else if (isBeyond(profile, now)) {
                lines.add("column " + name + " is from " + profile.min().orElseThrow() + " to "
                        + profile.max().orElseThrow() + " in the profile, found "
                        + now.min().orElseThrow() + " to " + now.max().orElseThrow());
            }
        });
        found.keySet().stream()
                .filter(name -> !kept.containsKey(name))
                .forEach(name -> lines.add("column " + name + " is not in the profile"));
        return lines;
    }

    private static boolean isEmpty(ColumnProfile profile) {
        return profile.std().isEmpty() && profile.categories().isEmpty();
    }

    private static String kind(ColumnProfile profile) {
        if (profile.std().isEmpty()) {
            return "categories";
        }
        return profile.categories().isEmpty() ? "numbers" : "numbers and categories";
    }

    /** Whether numbers lie further outside the profile's than these are apart: another unit, or another column. */
    private static boolean isBeyond(ColumnProfile profile, ColumnProfile now) {
        if (profile.std().isEmpty() || now.std().isEmpty()) {
            return false;
        }
        double low = profile.min().orElseThrow();
        double high = profile.max().orElseThrow();
        double span = Math.max(high - low, Math.max(Math.abs(low), Math.abs(high)));
        return now.min().orElseThrow() < low - span || now.max().orElseThrow() > high + span;
    }
}
