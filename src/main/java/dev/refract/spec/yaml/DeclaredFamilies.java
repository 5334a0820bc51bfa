package dev.refract.spec.yaml;

import dev.refract.augment.Medium;
import dev.refract.augment.Transform;
import dev.refract.augment.catalog.Catalog;
import dev.refract.declare.Declaration;
import dev.refract.declare.Family;
import dev.refract.declare.Named;
import dev.refract.gate.Gate;
import dev.refract.gate.Gates;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * The members of every family, by id: operations and policies, kinds of data, gates, and of a sealed
 * family the records it permits.
 *
 * @param catalog operations, policies and media
 * @param gates declared gates by id
 */
public record DeclaredFamilies(Catalog catalog, Map<String, Declaration<?>> gates) {
    public DeclaredFamilies {
        gates = Collections.unmodifiableMap(new LinkedHashMap<>(gates));
    }

    /** What Refract and the extensions on the class path provide. */
    public static DeclaredFamilies load() {
        return new DeclaredFamilies(
                Catalog.load(),
                byId(ServiceLoader.load(Gates.class).stream()
                        .flatMap(provider -> provider.get().gates().stream())
                        .toList()));
    }

    /** The members of {@code family}, an interface with {@link Family}. */
    public Map<String, Declaration<?>> of(Class<?> family) {
        if (family == Transform.class) {
            Map<String, Declaration<?>> parts = new LinkedHashMap<>(catalog.operations());
            parts.putAll(catalog.policies());
            return parts;
        }
        if (family == Medium.class) {
            return catalog.media();
        }
        if (family == Gate.class) {
            return gates;
        }
        if (family.isSealed()) {
            return byId(Arrays.stream(family.getPermittedSubclasses())
                    .filter(member -> member.isAnnotationPresent(Named.class)) // the others are written in Java alone
                    .toList());
        }
        throw new IllegalStateException(family.getName() + " is neither sealed nor provided by anyone");
    }

    /** What a user calls a member of {@code family}: {@code an operation}. */
    public static String noun(Class<?> family) {
        return family.getAnnotation(Family.class).noun();
    }

    /** The member that a mapping with no known id is. */
    public Optional<Declaration<?>> untagged(Class<?> family) {
        return Optional.ofNullable(
                of(family).get(family.getAnnotation(Family.class).untagged()));
    }

    /** The member that a mapping with no known id, or a number, is. */
    Optional<Declaration<?>> untagged(Class<?> family, boolean mapping) {
        return untagged(family)
                .filter(member -> mapping
                        == FieldReader.isMap(member.shorthand().orElseThrow().shape()));
    }

    private static Map<String, Declaration<?>> byId(Collection<? extends Class<?>> types) {
        Map<String, Declaration<?>> declarations = new LinkedHashMap<>();
        for (Class<?> type : types) {
            Declaration<?> declaration = Declaration.of(type.asSubclass(Record.class));
            Declaration<?> earlier = declarations.put(declaration.id(), declaration);
            if (earlier != null) {
                throw new IllegalStateException("two are called " + declaration.id() + ": "
                        + earlier.type().getName() + " and " + type.getName());
            }
        }
        return declarations;
    }
}
