/**
 * Texts, changed by edits on tokens.
 *
 * <p>A {@link dev.refract.augment.text.document.TextDocument} is a text with its tokens and spans. An operation
 * looks at it through {@link dev.refract.augment.text.TextFacts} and draws a {@link
 * dev.refract.augment.text.edit.TextEdits}: replace, delete, swap, insert at numbered tokens. One class writes the
 * edited text ({@code EditApplier}) and one moves the spans ({@code OffsetMap}); operations depend on neither, and
 * everything outside an edit stays byte for byte.
 *
 * <p>Units: tokens are numbered from 0, marks included; token positions are UTF-16 units; spans of a
 * label are Unicode code points; shares are of the words of the text, everything that is a token but
 * no mark. A requested count is reached exactly if the text has enough words that may change;
 * when there is nothing to change, nothing is drawn.
 *
 * <p>{@link dev.refract.augment.text.TextMedium} holds what the user protects. Spans keep their words: words
 * of different spans never change places, a token that a span cuts in two is never touched, a span
 * goes only when all its words were deleted.
 *
 * <p>How much is changed is an {@link dev.refract.augment.text.Amount}: a share, or a count. A count is
 * reached, or the step in the lineage records by how much it was missed and why ({@code "shortfall": "1 of 3: …"}).
 *
 * <p>The operations are in sub-packages: {@code character} (typing, scanning, hiding), {@code word}
 * (deletion, insertion, order, masking), {@code phrase} (aliases, contractions), {@code lexicon} (WordNet,
 * inflection), {@code entity} (numbers, dates, places, persons), {@code sentence}, and {@code recipe}, which
 * combines several of them under one name. Lists and tables are files in {@code language}, written by hand.
 *
 * <p>A new operation is a declared record that is a {@link dev.refract.augment.text.TextOperation}; most hand
 * an {@code Amount} one function from a word to its edit. Lists are indexed once, in its constructor ({@code
 * ProtectedPhrases}, {@code AliasTable});
 * resources are read once, at first use, and shared.
 */
package dev.refract.augment.text;
