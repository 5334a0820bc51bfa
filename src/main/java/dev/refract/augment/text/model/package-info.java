/**
 * Operations on texts that ask word vectors, a masked language model or a translator ({@code
 * dev.refract.model}).
 *
 * <p>What is asked is asked while drawing; the step holds the words that came of it, as edits, so that a copy
 * is made again from its lineage without model or service. A stop word is not exchanged, unless the user
 * empties the list; names in capitals that the model knows in small letters keep their capitals.
 */
package dev.refract.augment.text.model;
