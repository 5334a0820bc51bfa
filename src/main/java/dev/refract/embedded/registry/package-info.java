/**
 * Confluent's registry protocol as a function from a request to an answer: what may be registered, under which id, and
 * what a question is answered with. Knows nothing of HTTP and Kafka; {@link
 * dev.refract.embedded.registry.RegistryJournal} is where changes are kept.
 */
package dev.refract.embedded.registry;
