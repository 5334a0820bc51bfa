package dev.refract.augment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Partners that are all at hand.
 *
 * @param byGroup in the order given
 */
record InMemoryPartners(Map<String, Partner> byId, SortedMap<String, List<Partner>> byGroup) implements Partners {
    private static final String NO_CLASS = "";

    static InMemoryPartners of(Collection<? extends Partner> partners) {
        Map<String, Partner> byId = new LinkedHashMap<>();
        SortedMap<String, List<Partner>> byGroup = new TreeMap<>();
        for (Partner partner : partners) {
            byId.put(partner.id(), partner);
            byGroup.computeIfAbsent(partner.label().mainClass().orElse(NO_CLASS), unseen -> new ArrayList<>())
                    .add(partner);
        }
        return new InMemoryPartners(byId, byGroup);
    }

    @Override
    public List<String> groups() {
        return List.copyOf(byGroup.keySet());
    }

    @Override
    public List<Partner> ofGroup(String group) {
        return byGroup.getOrDefault(group, List.of());
    }

    @Override
    public Optional<Partner> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
