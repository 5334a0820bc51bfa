package dev.refract.augment;

/**
 * One change, with everything drawn: an immutable record of plain data (numbers, text, flags, lists
 * and records of these) that is written to the lineage as JSON and read back equal.
 */
public interface Step {}
