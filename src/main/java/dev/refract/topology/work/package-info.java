/** The work on single copies: what is being made, how long it may take, and what happens when it takes longer. */
package dev.refract.topology.work;
