/**
 * Refract: one labeled sample in; a balanced, leak-free, reproducible training stream out.
 *
 * <p>The packages are the ideas, in the order in which a record meets them: {@code sample} (what
 * flows), {@code split} (which side it is on), {@code balance} (how many copies), {@code augment}
 * (what changes in them), {@code gate} (what must hold before they are published), {@code topology}
 * (how Kafka Streams carries it). {@code spec} is what a user writes; {@code serde}, {@code feed}
 * and {@code embedded} are the outside world; {@code cli} is the front door.
 */
package dev.refract;
