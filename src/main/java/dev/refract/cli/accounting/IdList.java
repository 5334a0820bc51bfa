package dev.refract.cli.accounting;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Ids of records of which something is to be said.
 *
 * @param ids all of them
 */
public record IdList(List<String> ids) {
    static final IdList NONE = new IdList(List.of());

    public IdList {
        ids = ids.stream().sorted().toList();
    }

    int count() {
        return ids.size();
    }

    boolean isEmpty() {
        return ids.isEmpty();
    }

    /** The first {@code most} of them, and how many more there are. */
    public String first(int most) {
        String shown = ids.stream().limit(most).collect(Collectors.joining(", "));
        return ids.size() <= most ? shown : shown + " and " + (ids.size() - most) + " more";
    }
}
