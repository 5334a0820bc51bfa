package dev.refract.embedded.registry;

import java.util.Comparator;

/**
 * A subject within its context. In the protocol's text the default context is left out; others precede the subject as
 * {@code :.context:}. Each context has ids of its own.
 *
 * @param context begins with a dot; the dot alone is the default context
 * @param name the subject within the context; empty for the context itself
 */
public record SubjectName(String context, String name) implements Comparable<SubjectName> {
    public static final String DEFAULT_CONTEXT = ".";

    /** The context of settings that all contexts share. */
    static final String GLOBAL_CONTEXT = ".__GLOBAL";

    private static final Comparator<SubjectName> ORDER = Comparator.comparing(SubjectName::toString);
    private static final String RESERVED = "__GLOBAL";

    /** Reads a subject as it stands in a path, a query or the journal. */
    public static SubjectName parse(String text) {
        if (!text.startsWith(":.")) {
            return new SubjectName(DEFAULT_CONTEXT, text);
        }
        int end = text.indexOf(':', 1);
        return end < 0
                ? new SubjectName(text.substring(1), "")
                : new SubjectName(text.substring(1, end), text.substring(end + 1));
    }

    /** Where the settings of the whole context are kept. */
    SubjectName ofContext() {
        return new SubjectName(context, "");
    }

    boolean isDefaultContext() {
        return context.equals(DEFAULT_CONTEXT);
    }

    /**
     * Refuses what cannot be registered under.
     *
     * @throws RegistryFault 42208
     */
    SubjectName requireValid() {
        boolean control = toString().chars().anyMatch(Character::isISOControl);
        if (name.isEmpty() || name.equals("*") || name.equals(RESERVED) || control || context.equals(GLOBAL_CONTEXT)) {
            throw RegistryFault.invalidSubject(toString());
        }
        return this;
    }

    @Override
    public int compareTo(SubjectName other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return isDefaultContext() ? name : ":" + context + ":" + name;
    }
}
