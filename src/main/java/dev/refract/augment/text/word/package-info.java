/** Operations on whole words: taken away, put in, moved, masked. */
package dev.refract.augment.text.word;
