/** Operations that put one wording in the place of another: aliases, contractions, spelling variants. */
package dev.refract.augment.text.phrase;
