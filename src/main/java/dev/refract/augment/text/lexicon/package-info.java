/** Operations that ask WordNet, and the English inflection they need. */
package dev.refract.augment.text.lexicon;
