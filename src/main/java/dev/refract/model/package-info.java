/**
 * What operations and gates ask: word vectors, a tagger, a masked language model, a translator, each
 * behind one small interface.
 *
 * <p>A user names a file or folder ({@link dev.refract.declare.Resource}); it is read at the first
 * question, once for all pipelines and threads of the process ({@link dev.refract.model.SoftCache}), and told
 * apart by its contents, so that two files of one name never stand in for each other. Its fingerprint is
 * part of the pipeline's digest.
 *
 * <p>Numbers come from one thread each, summed in a fixed order. The answers of a service outside, and the last
 * digit of what a neural network says on another kind of processor, are not ours to promise; what was drawn
 * from them stands in the lineage as plain edits, so that a copy is made again without asking anyone.
 */
package dev.refract.model;
