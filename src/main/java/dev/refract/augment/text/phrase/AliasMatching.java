package dev.refract.augment.text.phrase;

import dev.refract.declare.Param;
import java.util.List;

/** Which forms of an alias count as it. */
public record AliasMatching(
        @Param(doc = "Match capitals as the groups spell them.", def = "false")
        boolean matchCase,

        @Param(doc = "Match English plurals too, and swap them for plurals.", def = "true")
        boolean inflect) {

    /**
     * These groups, indexed for finding them in texts; the same object when they are indexed already.
     *
     * @throws IllegalArgumentException when there is no group, or one of fewer than two aliases
     */
    AliasTable table(List<List<String>> groups) {
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("groups must name at least one group of aliases, found none");
        }
        return AliasTable.of(groups, matchCase, inflect);
    }
}
