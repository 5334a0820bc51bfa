package dev.refract.topology.application;

/**
 * Something that a reset removes.
 *
 * @param what it is, for the person who is asked
 * @param action removes it; doing it twice is no fault
 */
public record Removal(String what, Runnable action) {}
