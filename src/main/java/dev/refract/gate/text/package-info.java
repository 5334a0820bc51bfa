/**
 * Gates that compare a text with its origin, word by word or character by character. They ask {@link
 * dev.refract.augment.text} what a word is, so that a gate and an operation never disagree. Data that is no text passes.
 */
package dev.refract.gate.text;
