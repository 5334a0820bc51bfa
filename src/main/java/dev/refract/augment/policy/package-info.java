/**
 * The policies: small records that select which of their steps are applied, and in which order.
 *
 * <p>{@code apply_one}, {@code apply_each}, {@code apply_all}, {@code random} and {@code mean_field} are Snorkel's.
 * There a
 * policy also says how many copies an original has. Here it may, by {@code num_per_original}, when it is the
 * only entry of {@code augment.steps} and neither a balance nor {@code augment.copies} decides; a number that
 * contradicts these is refused, one that is nested deeper causes a warning. {@code keep_original} is said at
 * {@code augment}. Where no step had anything to change, Snorkel drops the copy: here the gate {@code
 * differs_from_origin} does, after several attempts.
 */
package dev.refract.augment.policy;
