/** What mixing has in common, whatever the data: who may be a partner. */
package dev.refract.augment.mix;
