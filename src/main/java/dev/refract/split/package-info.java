/**
 * Group to split. Splitting comes before augmenting, and a sample's split is a pure function of its
 * group, so that no copy of a training sample, and no sibling of one, ever reaches validation or test.
 */
package dev.refract.split;
