/**
 * Gates that check a text by a model: its meaning, its class, the replaced words. Copies of other media pass. The
 * models are those of {@code dev.refract.model}; their results are equal on one machine; on another processor a
 * candidate near a threshold may be decided differently. A replay therefore does not run gates.
 */
package dev.refract.gate.model;
