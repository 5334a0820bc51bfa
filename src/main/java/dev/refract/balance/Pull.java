package dev.refract.balance;

/**
 * Copies wanted from a class's reservoir beside the record that is being decided.
 *
 * @param label the class
 * @param copies how many, at least 1
 */
public record Pull(String label, int copies) {}
