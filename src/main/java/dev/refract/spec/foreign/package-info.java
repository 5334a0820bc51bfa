/**
 * What other libraries call the operations of the catalog: for users who come from there.
 */
package dev.refract.spec.foreign;
