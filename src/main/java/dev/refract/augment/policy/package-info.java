/** The policies: small records that say which of their steps are played, and in which order. */
package dev.refract.augment.policy;
