package dev.refract.topology.record;

import dev.refract.copies.Copy;

/**
 * An owed copy, made or refused with its reason; not encoded yet.
 *
 * @param owed what was owed
 * @param copy what it became
 * @param hopeless whether the copies after it cannot be made either
 */
public record AugmentedCopy(OwedCopy owed, Copy copy, boolean hopeless) implements PublishInput {}
