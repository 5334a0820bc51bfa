package dev.refract.augment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The samples that copies of one sample may be mixed with: earlier ones of its kind of data and of the
 * training split, never itself. They stay the same, in the same order, while its copies are made.
 *
 * <p>They are grouped as the reservoirs that keep them are: by what the balance counts, or by label.
 */
public interface Partners {

    /** No partners. */
    Partners NONE = of(List.of());

    /** The groups that have anyone, in alphabetical order. */
    List<String> groups();

    /** The partners of a group, in an order that depends on nothing but them; empty for an unknown one. */
    List<Partner> ofGroup(String group);

    /** The partner of this id. */
    Optional<Partner> byId(String id);

    /** The partners whose label's main class is {@code category}. */
    default List<Partner> ofClass(String category) {
        return all().stream()
                .filter(partner -> partner.label().mainClass().equals(Optional.of(category)))
                .toList();
    }

    /** All partners, group by group. */
    default List<Partner> all() {
        return groups().stream().flatMap(group -> ofGroup(group).stream()).toList();
    }

    /** A random partner: groups are equally likely, and so are the partners within a group. */
    default Optional<Partner> sample(UniformRandomProvider random) {
        List<String> open = new ArrayList<>(groups());
        while (!open.isEmpty()) {
            List<Partner> group = ofGroup(open.remove(random.nextInt(open.size())));
            if (!group.isEmpty()) {
                return Optional.of(group.get(random.nextInt(group.size())));
            }
        }
        return Optional.empty();
    }

    /** These, grouped by the main class of their labels. */
    static Partners of(Collection<? extends Partner> partners) {
        return InMemoryPartners.of(partners);
    }
}
