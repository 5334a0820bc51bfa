/** The gates that Refract provides, one provider per group. */
package dev.refract.gate.catalog;
