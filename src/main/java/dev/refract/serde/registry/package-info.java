/**
 * Schema registries: Confluent's API over HTTP, waited for while it is away, and one in memory.
 */
package dev.refract.serde.registry;
