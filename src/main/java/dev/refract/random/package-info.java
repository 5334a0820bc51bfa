/**
 * Randomness with an address.
 *
 * <p>Every draw of a pipeline has a place: (pipeline seed, pipeline digest, origin id, copy number,
 * step). {@link dev.refract.random.Address} turns that place into a generator, so that a draw depends
 * on nothing else: not on the thread, not on how many records came before, not on the machine. There
 * is no shared generator anywhere in Refract.
 */
package dev.refract.random;
