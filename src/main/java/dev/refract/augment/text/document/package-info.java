/**
 * A text as tokens and spans.
 *
 * <p>{@link dev.refract.augment.text.document.Tokenizer} splits a text by rules that are equal on every JDK;
 * {@link dev.refract.augment.text.document.TextDocument} holds the text, its tokens and the spans of its label.
 * Positions are UTF-16 units; spans of a label count code points and are converted at the border.
 */
package dev.refract.augment.text.document;
