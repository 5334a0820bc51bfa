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

    /**
     * How often samples of a group come, relative to other groups; by default as many as there are here.
     *
     * @return above 0 for a group that has anyone
     */
    default double frequency(String group) {
        return ofGroup(group).size();
    }

    /** A random partner: a group is as likely as it is rare, and the partners within a group are equally likely. */
    default Optional<Partner> sampleByInverseFrequency(UniformRandomProvider random) {
        List<String> groups =
                groups().stream().filter(group -> frequency(group) > 0).toList();
        double left = random.nextDouble()
                * groups.stream().mapToDouble(group -> 1 / frequency(group)).sum();
        for (String group : groups) {
            left -= 1 / frequency(group);
            List<Partner> there = ofGroup(group);
            if (left < 0 && !there.isEmpty()) {
                return Optional.of(there.get(random.nextInt(there.size())));
            }
        }
        return sample(random);
    }

    /** These, grouped by the main class of their labels. */
    static Partners of(Collection<? extends Partner> partners) {
        return InMemoryPartners.of(partners);
    }
}
