/**
 * Gates that ask a model about a text: does it still mean the same, is it of its class, are exchanged words
 * of one kind. Copies that are no texts pass. The models are those of {@code dev.refract.model}; what they
 * answer is equal on one machine, and a candidate near a threshold may fall differently on another kind of
 * processor, so a copy that was published is made again from its lineage, not judged again.
 */
package dev.refract.gate.model;
