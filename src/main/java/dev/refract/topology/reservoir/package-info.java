/**
 * Earlier training samples of each class, to draw copies from and to mix copies with.
 *
 * <p>A task keeps them in a changelogged store, in the transaction of the samples. What it keeps is a pure function of
 * the records of its partition, so such copies depend on how the source is partitioned, as no others do; each is
 * rebuilt from its lineage all the same. Only training samples are offered, so no copy is mixed across splits. Of a
 * record larger than {@code max_kept_bytes} only its offset is kept, and it is read again when it is drawn ({@link
 * dev.refract.topology.reservoir.SourceRecordReader}). That changes nothing as long as the topic has the record. Once it
 * has not, nothing is drawn from it, and a copy that was to be mixed with it is refused with a reason. So a source of
 * large records must keep them longer than reservoirs do.
 */
package dev.refract.topology.reservoir;
