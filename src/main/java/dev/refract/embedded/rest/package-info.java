/** The routes of the schema registry: Confluent's protocol, a class for each resource. */
package dev.refract.embedded.rest;
