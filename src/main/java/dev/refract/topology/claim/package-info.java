/**
 * Which pipeline a topic belongs to. A sink holds the records of one pipeline, in one version, split by one rule; anything
 * else puts the same samples on two sides or publishes them twice. Claims are written down in a compacted topic, and
 * the records of a sink say whose they are.
 */
package dev.refract.topology.claim;
