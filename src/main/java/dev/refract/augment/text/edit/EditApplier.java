package dev.refract.augment.text.edit;

import dev.refract.augment.text.document.TextDocument;
import dev.refract.augment.text.document.Token;
import dev.refract.augment.text.document.Tokenizer;
import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;
import java.util.ArrayList;
import java.util.List;

/** Writes a text anew with the edits of one step; keeps a {@link OffsetMap} when there are stretches to move. */
final class EditApplier {
    private final TextDocument old;
    /** What comes in the place of a token: null when it stays, empty when it goes. */
    private final String[] instead;
    /** The last token that a replacement at this token takes in. */
    private final int[] through;
    /** What comes behind a token, shifted by one so that 0 is the front of the text; null for nothing. */
    private final String[] behind;

    private final DeletedRanges cuts;
    private final OffsetMap positions;
    private final StringBuilder out;
    private final List<Token> tokens;
    private int deleted;

    EditApplier(TextDocument document, TextEdits step) {
        old = document;
        int count = document.tokens().size();
        instead = new String[count];
        through = new int[count];
        behind = new String[count + 1];
        cuts = new DeletedRanges(document);
        positions = document.utf16Spans().isEmpty()
                ? OffsetMap.NONE
                : OffsetMap.ofLength(document.text().length());
        out = new StringBuilder(document.text().length() + 32);
        tokens = new ArrayList<>(count + 4);
        step.edits().forEach(this::plan);
        for (int i = 0; i < count; i++) {
            if (instead[i] != null && instead[i].isEmpty() && through[i] == i) {
                cuts.delete(i);
                deleted++;
            }
        }
    }

    /** The text after the step; edited tokens are marked so. */
    TextDocument result() {
        int at = 0;
        int count = old.tokens().size();
        int front = count == 0 ? 0 : old.tokens().get(0).start();
        at = copyGap(at, front);
        insert(0);
        for (int i = 0; i < count; i++) {
            Token token = old.tokens().get(i);
            copyGap(at, token.start());
            int last = i;
            if (instead[i] == null) {
                positions.copied(token.start(), token.end(), out.length());
                tokens.add(token.shifted(out.length() - token.start()));
                out.append(old.text(), token.start(), token.end());
            } else {
                last = Math.max(i, through[i]);
                int end = old.tokens().get(last).end();
                positions.replaced(token.start(), end, out.length(), out.length() + instead[i].length());
                append(instead[i]);
            }
            at = old.tokens().get(last).end();
            for (; i < last; i++) {
                insert(i + 1);
            }
            insert(i + 1);
        }
        copyGap(at, old.text().length());
        positions.end(old.text().length(), out.length());
        return new TextDocument(out.toString(), tokens, moved(), old.displaced() + deleted);
    }

    private void plan(Edit edit) {
        if (edit instanceof Edit.Replace replace) {
            replace(replace.first(), replace.last(), replace.by());
        } else if (edit instanceof Edit.Delete delete) {
            replace(delete.token(), delete.token(), "");
        } else if (edit instanceof Edit.Swap swap) {
            check(swap.second());
            replace(swap.first(), swap.first(), old.surface(swap.second()));
            replace(swap.second(), swap.second(), old.surface(swap.first()));
        } else if (edit instanceof Edit.Insert insert) {
            if (insert.after() >= 0) {
                check(insert.after());
            }
            String earlier = behind[insert.after() + 1];
            behind[insert.after() + 1] = earlier == null ? insert.text() : earlier + insert.text();
        } else {
            throw new IllegalArgumentException("a reorder is the only edit of its step, found " + edit);
        }
    }

    private void replace(int first, int last, String by) {
        check(last);
        for (int i = first; i <= last; i++) {
            if (instead[i] != null) {
                throw new IllegalArgumentException("two edits of one step name token " + i);
            }
            instead[i] = "";
            through[i] = -1;
        }
        instead[first] = by;
        through[first] = last;
    }

    private void check(int token) {
        if (token >= old.tokens().size()) {
            throw new DataFault(
                    Reason.CANNOT_AUGMENT,
                    "the step edits token " + token + " of a text that has "
                            + old.tokens().size());
        }
    }

    private int copyGap(int from, int to) {
        for (int at = from; at < to; at++) {
            positions.at(at, out.length());
            if (!cuts.isDeleted(at)) {
                out.append(old.text().charAt(at));
            }
        }
        return to;
    }

    private void insert(int slot) {
        if (behind[slot] != null) {
            positions.before(slot == 0 ? front() : old.tokens().get(slot - 1).end(), out.length());
            append(behind[slot]);
        }
    }

    private int front() {
        return old.tokens().isEmpty() ? 0 : old.tokens().get(0).start();
    }

    private void append(String text) {
        int shift = out.length();
        for (Token token : Tokenizer.tokens(text)) {
            tokens.add(token.shifted(shift).asEdited());
        }
        out.append(text);
    }

    private List<TextDocument.Utf16Span> moved() {
        if (old.utf16Spans().isEmpty()) {
            return List.of();
        }
        List<TextDocument.Utf16Span> moved = new ArrayList<>(old.utf16Spans().size());
        for (TextDocument.Utf16Span stretch : old.utf16Spans()) {
            if (!cuts.coversAllWordsOf(stretch)) {
                moved.add(positions.move(stretch, cuts, out));
            }
        }
        return moved;
    }
}
