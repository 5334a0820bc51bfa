/**
 * Gates that compare a text with its origin, word by word or character by character. They use the tokenizer of
 * {@link dev.refract.augment.text}, so that gates and operations agree on words. Data of other media passes.
 */
package dev.refract.gate.text;
