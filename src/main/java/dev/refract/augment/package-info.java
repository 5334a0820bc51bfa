/**
 * An augmentation is declared, drawn, applied: three lives, three types, randomness only in the
 * second.
 *
 * <ul>
 *   <li><b>Declared</b>: an {@link dev.refract.augment.Augmentation} is a record with validated fields,
 *       what a user writes: rotate by an angle in a range.
 *   <li><b>Drawn</b>: {@code draw(facts, random)} yields a {@link dev.refract.augment.Step}, immutable
 *       plain data: this very rotation by 7.31°. It goes into the lineage of the copy.
 *   <li><b>Applied</b>: a {@link dev.refract.augment.Draft} applies steps to payload and labels
 *       together. Applying is pure, so a copy is rebuilt by parsing its steps and applying them.
 * </ul>
 *
 * <p>A {@link dev.refract.augment.Policy} composes: it selects which of its children are applied, and in which
 * order. Every entry of a pipeline is a {@link dev.refract.augment.Stage}, an operation or policy
 * with the probability {@code p} that it is applied; {@code p} is declared there once for all operations.
 *
 * <p>A {@link dev.refract.augment.Medium} handles one kind of data: it opens a payload as a
 * {@link dev.refract.augment.Subject}, which yields any number of drafts, one for each copy. An
 * {@link dev.refract.augment.Operations} provider, found by {@code ServiceLoader}, brings a medium and
 * the operations that work on it; the {@link dev.refract.augment.catalog.Catalog} is all of them.
 *
 * <p>A {@link dev.refract.augment.Mixing} operation takes {@link dev.refract.augment.Partners}, earlier
 * samples of the same split, kind and task. The step names those it took and the draft gets them, so that
 * a mixed copy is rebuilt from its lineage like any other, given its parents.
 */
package dev.refract.augment;
