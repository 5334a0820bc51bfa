/**
 * Machine translation by a program on this machine or by a server.
 *
 * <p>A {@link dev.refract.model.translate.Translator} is what a user declares. Each has one connection for the
 * whole process behind a {@code CircuitBreaker}: every request has a timeout and is retried with exponential
 * backoff, and after several consecutive failures no requests are sent for a while, so that a dead service does not
 * block a stream. What then fails is a {@link
 * dev.refract.model.translate.ServiceDownException}; the operation decides what happens to the record. Translations
 * are cached, so that a frequent sentence is translated once.
 *
 * <p>Refract cannot promise equal answers of a service; the lineage of the copies holds them.
 */
package dev.refract.model.translate;
