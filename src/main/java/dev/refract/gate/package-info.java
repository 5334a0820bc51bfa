/**
 * What a copy must satisfy to be published. A rejected copy is drawn again a bounded number of times, then dropped
 * and reported; the original never replaces it.
 */
package dev.refract.gate;
