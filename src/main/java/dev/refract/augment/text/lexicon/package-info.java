/** Operations that use WordNet, and the English inflection they need. */
package dev.refract.augment.text.lexicon;
