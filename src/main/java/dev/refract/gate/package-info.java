/**
 * What a copy must satisfy to be published. A refused copy is drawn again a bounded number of times,
 * then dropped and reported; the original never stands in for it.
 */
package dev.refract.gate;
