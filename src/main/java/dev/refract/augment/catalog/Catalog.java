package dev.refract.augment.catalog;

import dev.refract.augment.Operations;
import dev.refract.augment.Policy;
import dev.refract.augment.policy.ApplyAll;
import dev.refract.augment.policy.ApplyEach;
import dev.refract.augment.policy.ApplyOne;
import dev.refract.augment.policy.MeanField;
import dev.refract.augment.policy.OneOf;
import dev.refract.augment.policy.RandomOrder;
import dev.refract.augment.policy.RandomSteps;
import dev.refract.augment.policy.Sequence;
import dev.refract.augment.policy.SomeOf;
import dev.refract.augment.policy.Sometimes;
import dev.refract.declare.Declaration;
import dev.refract.sample.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * Everything that may stand in a list of steps, by id, and the media they work on.
 *
 * @param operations declared operations by id, in the order of their providers
 * @param policies declared policies by id
 * @param media declared media by id
 * @param kinds the kind of data that each operation works on, by the operation's id
 */
public record Catalog(
        Map<String, Declaration<?>> operations,
        Map<String, Declaration<?>> policies,
        Map<String, Declaration<?>> media,
        Map<String, Kind> kinds) {

    private static final List<Class<? extends Policy>> POLICIES = List.of(
            Sequence.class,
            OneOf.class,
            SomeOf.class,
            RandomOrder.class,
            Sometimes.class,
            ApplyOne.class,
            ApplyEach.class,
            ApplyAll.class,
            RandomSteps.class,
            MeanField.class);

    public Catalog {
        operations = Collections.unmodifiableMap(new LinkedHashMap<>(operations));
        policies = Collections.unmodifiableMap(new LinkedHashMap<>(policies));
        media = Collections.unmodifiableMap(new LinkedHashMap<>(media));
        kinds = Map.copyOf(kinds);
    }

    /** What Refract and the extensions on the class path provide. */
    public static Catalog load() {
        return of(ServiceLoader.load(Operations.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /** What these providers provide. */
    public static Catalog of(Collection<? extends Operations> providers) {
        List<Class<?>> operations = new ArrayList<>();
        List<Class<?>> policies = new ArrayList<>(POLICIES);
        List<Class<?>> media = new ArrayList<>();
        Map<String, Kind> kinds = new HashMap<>();
        for (Operations provider : providers) {
            operations.addAll(provider.operations());
            policies.addAll(provider.policies());
            media.addAll(provider.media());
            byId(provider.operations()).keySet().forEach(id -> kinds.put(id, provider.kind()));
        }
        return new Catalog(byId(operations), byId(policies), byId(media), kinds);
    }

    /** The operations on one kind of data, in the order of their providers. */
    public List<Declaration<?>> operationsOn(Kind kind) {
        return operations.values().stream()
                .filter(operation -> kinds.get(operation.id()) == kind)
                .toList();
    }

    private static Map<String, Declaration<?>> byId(Collection<? extends Class<?>> types) {
        Map<String, Declaration<?>> declarations = new LinkedHashMap<>();
        for (Class<?> type : types) {
            Declaration<?> declaration = Declaration.of(type.asSubclass(Record.class));
            Declaration<?> earlier = declarations.put(declaration.id(), declaration);
            if (earlier != null) {
                throw new IllegalStateException("two operations are called " + declaration.id() + ": "
                        + earlier.type().getName() + " and " + type.getName());
            }
        }
        return declarations;
    }
}
