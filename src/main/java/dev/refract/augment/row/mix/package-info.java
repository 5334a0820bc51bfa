/**
 * New rows between the rows of a class, after imbalanced-learn's over-samplers (Lemaître, Nogueira and
 * Aridas, JMLR 2017).
 *
 * <p>Those work on a table that is all there: they say how many rows a class gets and choose which of
 * its rows each is made of. On a stream the balance says how many copies a record gets, and the record
 * is the row that a copy is made of; its neighbors are looked for among the rows of its class that the
 * reservoir holds, by brute force. {@link dev.refract.augment.row.mix.BorderlineSmote} and {@link
 * dev.refract.augment.row.mix.Adasyn}, which prefer rows near other classes, may start from such a row
 * instead; it is then named in the lineage beside the neighbors.
 *
 * <p>Rows are compared column by column, numbers in units of the profile's standard deviation ({@link
 * dev.refract.augment.row.mix.RowDistance}). With fewer rows than requested all are used; a row that is alone in
 * its class is jittered. What the reservoir holds depends on the records of its partition, so these
 * copies, other than those of operations that work alone, depend on the partitioning; any of them is
 * rebuilt from its lineage.
 */
package dev.refract.augment.row.mix;
