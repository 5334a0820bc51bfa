/**
 * A pipeline that runs: topics checked, Kafka Streams configured, started and watched.
 */
package dev.refract.topology.application;
