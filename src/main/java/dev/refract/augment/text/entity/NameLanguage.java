package dev.refract.augment.text.entity;

import java.util.Locale;

/** Languages with built-in lists of names. */
public enum NameLanguage {
    EN,
    ES,
    FR;

    @SuppressWarnings("ImmutableEnumChecker") // read-only once read
    private final Gazetteer names = Gazetteer.in("names-" + name().toLowerCase(Locale.ROOT) + ".txt");

    /** Kind 0 women's, kind 1 men's, kind 2 last names. */
    Gazetteer names() {
        return names;
    }
}
