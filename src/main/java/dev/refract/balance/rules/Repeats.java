package dev.refract.balance.rules;

/** How often one record is repeated where the target is the input's own mix, as something else than its class decides. */
@FunctionalInterface
public interface Repeats {
    /** As often as any other record. */
    Repeats AS_ANY = (volume, behind) -> volume;

    /**
     * Copies of the record; a fraction is carried over.
     *
     * @param volume copies of the mean record that are asked for
     * @param behind copies that the volume asked for before this record and that were not made; below 0, too many were
     * @return 0 or more
     */
    double copies(double volume, double behind);
}
