/** The state stores of a task, and how they read from outside. */
package dev.refract.topology.store;
