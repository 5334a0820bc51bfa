package dev.refract.augment.text.confusable;

import dev.refract.declare.Param;
import java.util.List;
import java.util.Optional;

/**
 * Which characters are confusable: the groups of the user, or a built-in table.
 *
 * @param groups of two or more look-alikes each
 */
public record ConfusableSettings(
        @Param(doc = "Groups of confusable characters; a built-in table if left out.", file = true)
        Optional<List<List<String>>> groups) {
    public ConfusableSettings {
        groups = groups.map(ConfusableTable::of);
    }

    /** These groups, or {@code own} where the user named none. */
    ConfusableTable or(ConfusableTable own) {
        return groups.map(ConfusableTable::of).orElse(own);
    }
}
