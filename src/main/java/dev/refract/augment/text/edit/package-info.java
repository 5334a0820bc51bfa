/**
 * Edits on tokens and how a document is written with them.
 *
 * <p>{@link dev.refract.augment.text.edit.TextEdits} is the step of every operation on texts. {@code EditApplier}
 * writes the new text, {@code OffsetMap} moves the spans, {@code RunReorderer} moves whole runs of tokens.
 */
package dev.refract.augment.text.edit;
