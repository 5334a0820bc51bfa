package dev.refract.augment.text.edit;

import dev.refract.augment.text.document.TextDocument;
import dev.refract.augment.text.document.Token;
import dev.refract.augment.text.document.Tokenizer;
import dev.refract.augment.text.edit.EditSlots.Action;
import dev.refract.augment.text.edit.EditSlots.Slot;
import java.util.ArrayList;
import java.util.List;

/** Writes the text that the edits of one step give; keeps an {@link OffsetMap} when there are spans to move. */
final class EditApplier {
    private final TextDocument old;
    private final EditSlots slots;
    private final DeletedRanges deletions;
    private final OffsetMap positions;
    private final StringBuilder out;
    private final List<Token> tokens;
    private int deleted;

    EditApplier(TextDocument document, TextEdits step) {
        old = document;
        int count = document.tokens().size();
        slots = new EditSlots(document, step.edits());
        deletions = new DeletedRanges(document);
        positions = document.utf16Spans().isEmpty()
                ? OffsetMap.NONE
                : OffsetMap.ofLength(document.text().length());
        out = new StringBuilder(document.text().length() + 32);
        tokens = new ArrayList<>(count + 4);
        for (int i = 0; i < count; i++) {
            if (slots.at(i).action() == Action.DELETE) {
                deletions.delete(i);
                deleted++;
            }
        }
    }

    /** The text after the step; edited tokens are marked so. */
    TextDocument result() {
        List<Token> before = old.tokens();
        int at = before.isEmpty() ? 0 : before.get(0).start();
        copyGap(0, at);
        insert(at, slots.front());
        int next = 0;
        while (next < before.size()) {
            Token token = before.get(next);
            Slot slot = slots.at(next);
            copyGap(at, token.start());
            int last = slot.action() == Action.KEEP ? next : slot.last();
            at = before.get(last).end();
            if (slot.action() == Action.KEEP) {
                keep(token);
            } else {
                positions.replaced(
                        token.start(),
                        at,
                        out.length(),
                        out.length() + slot.text().length());
                append(slot.text());
            }
            for (int i = next; i <= last; i++) {
                insert(before.get(i).end(), slots.at(i).inserted());
            }
            next = last + 1;
        }
        copyGap(at, old.text().length());
        positions.end(old.text().length(), out.length());
        return new TextDocument(out.toString(), tokens, movedSpans(), old.displaced() + deleted);
    }

    private void keep(Token token) {
        positions.copied(token.start(), token.end(), out.length());
        tokens.add(token.shifted(out.length() - token.start()));
        out.append(old.text(), token.start(), token.end());
    }

    private void copyGap(int from, int to) {
        for (int at = from; at < to; at++) {
            positions.at(at, out.length());
            if (!deletions.isDeleted(at)) {
                out.append(old.text().charAt(at));
            }
        }
    }

    private void insert(int position, String text) {
        if (!text.isEmpty()) {
            positions.before(position, out.length());
            append(text);
        }
    }

    private void append(String text) {
        int shift = out.length();
        for (Token token : Tokenizer.tokens(text)) {
            tokens.add(token.shifted(shift).asEdited());
        }
        out.append(text);
    }

    private List<TextDocument.Utf16Span> movedSpans() {
        List<TextDocument.Utf16Span> moved = new ArrayList<>();
        for (TextDocument.Utf16Span span : old.utf16Spans()) {
            if (!deletions.coversAllWordsOf(span)) {
                TextDocument.Utf16Span there = positions.move(span, deletions, out);
                // what marked something marks nothing when all of it is gone
                if (there.start() < there.end() || span.start() == span.end()) {
                    moved.add(there);
                }
            }
        }
        return moved;
    }
}
