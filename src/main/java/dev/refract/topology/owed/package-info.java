/**
 * Copies that are decided and leave later, so that copies of one origin stand apart in the training topic.
 *
 * <p>A copy is a pure function of its origin and its number, so an entry says only which copies are owed and where the
 * origin is read again. Each copy has a slot: the number of a later training record of its partition, a pure function
 * of the origin's id. When that record comes, the copy leaves; when the partition falls silent, what is owed leaves in
 * the order of the slots. So the clock may decide when a copy leaves, never which copies leave, and never their order
 * among copies that are owed at the same time.
 *
 * <p>A class is charged for its copies when they are decided. What the gates refuse later is given back {@link
 * dev.refract.topology.owed.OwedCopies#GRACE} records after the copy's slot, whenever the copy was made; so decisions
 * depend on the records alone.
 */
package dev.refract.topology.owed;
