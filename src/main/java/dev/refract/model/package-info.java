/**
 * What operations and gates use: word vectors, a tagger, a masked language model, a translator, each
 * behind one small interface.
 *
 * <p>A user names a file or folder ({@link dev.refract.declare.Resource}); it is read at first use, once for all
 * pipelines and threads of the process ({@link dev.refract.model.SoftCache}), and identified by its content, not by
 * its name. Its fingerprint is
 * part of the pipeline's digest.
 *
 * <p>Numbers come from one thread each, summed in a fixed order. The answers of a service outside, and the last
 * digit of what a neural network says on another kind of processor, are not ours to promise; what was drawn
 * from them stands in the lineage as plain edits, so that a copy is made again without asking anyone.
 */
package dev.refract.model;
