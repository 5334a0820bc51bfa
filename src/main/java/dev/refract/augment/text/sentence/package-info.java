/** Operations on whole sentences. */
package dev.refract.augment.text.sentence;
