package dev.refract.spec.yaml;

import dev.refract.spec.foreign.ForeignNames;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is said of a name that nothing in the catalog has: why it is left out, what it is called here, or what the user
 * may have meant.
 *
 * @param known all names there are
 */
public record UnknownNames(Set<String> known) {

    /** So many names are told one by one; more are a catalog. */
    private static final int FEW = 12;

    public UnknownNames {
        known = Collections.unmodifiableSet(new LinkedHashSet<>(known)); // in its order
    }

    /**
     * One line about {@code written}.
     *
     * @param noun what it was looked up as: {@code an operation}
     */
    public String message(String written, String noun) {
        ForeignNames foreign = ForeignNames.load();
        Optional<String> excluded = ExcludedOperations.reason(written);
        if (excluded.isPresent()) {
            return written + " is left out: " + excluded.get();
        }
        Optional<String> elsewhere = foreign.sentence(written, known);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        List<String> near = NameSuggestions.to(written, known);
        return near.isEmpty()
                        && known.size() > FEW
                        && RenamedWords.successor(written, known).isEmpty()
                ? foreign.absence(written).orElse(written + " is not " + noun + "; see refract catalog")
                : written + " is not " + noun + NameSuggestions.hint(written, known);
    }
}
