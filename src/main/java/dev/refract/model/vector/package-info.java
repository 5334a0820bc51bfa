/**
 * Word vectors: GloVe text, word2vec text and binary, fastText text and binary, and training in place.
 *
 * <p>A {@link dev.refract.model.vector.VectorFile} is what a user names; {@link
 * dev.refract.model.vector.WordVectors} is what is read from it: one float array of unit vectors, searched by a
 * linear scan with a cache of results. {@code VectorReader} detects the format by the first bytes. Of a fastText
 * model the vectors of its words are computed when it is read, and a word that it does
 * not know is put together from its pieces, which stay in the file and are mapped.
 *
 * <p>Vectors of words that stand in the same places lie close, antonyms too: hot lies beside cold. Vectors
 * that were counter-fitted (Mrkšić et al., NAACL 2016) push them apart and come as text, read here like any
 * other; with plain ones keep {@code min_cosine} high.
 */
package dev.refract.model.vector;
