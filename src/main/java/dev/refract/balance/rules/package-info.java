/**
 * What a user declares about a balance: the target, the volume and its caps, how estimates decay, when a class is
 * established, how a reservoir tops a class up. Settings and the pure arithmetic that follows from each; no state.
 */
package dev.refract.balance.rules;
