/**
 * Operations on texts that use word vectors, a masked language model or a translator ({@code
 * dev.refract.model}).
 *
 * <p>The model is used while drawing; the step holds the resulting words as edits, so that a replay needs neither
 * model nor service. A stop word is not replaced, unless the user empties the list; capitals of the replaced word
 * are kept.
 */
package dev.refract.augment.text.model;
