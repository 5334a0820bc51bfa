/**
 * A weighted sample of the recent records of every class, to draw further copies and mixing partners from.
 */
package dev.refract.balance.reservoir;
