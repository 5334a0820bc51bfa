/** Operations on the characters of words: what fingers, scanners and adversaries do to them. */
package dev.refract.augment.text.character;
