/** Operations that replace one wording by another: aliases and contractions. */
package dev.refract.augment.text.phrase;
