package dev.refract.augment.text.edit;

import dev.refract.augment.text.document.TextDocument;
import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The edits of one step, token by token: what happens to each, and what is inserted behind it. */
final class EditSlots {
    private final TextDocument document;
    private final List<Slot> slots;
    private String front = "";

    EditSlots(TextDocument document, List<Edit> edits) {
        this.document = document;
        slots = new ArrayList<>(Collections.nCopies(document.tokens().size(), Slot.UNCHANGED));
        edits.forEach(this::add);
    }

    /** What happens to a token. */
    enum Action {
        KEEP,
        REPLACE,
        DELETE,
        /** A replacement of an earlier token takes it in. */
        COVERED
    }

    /**
     * One token.
     *
     * @param text the replacement; empty unless the token is replaced
     * @param last the last token that is replaced with it
     * @param inserted what is inserted behind the token; empty for nothing
     */
    record Slot(Action action, String text, int last, String inserted) {
        private static final Slot UNCHANGED = new Slot(Action.KEEP, "", -1, "");

        private Slot with(Action changed, String by, int through) {
            return new Slot(changed, by, through, inserted);
        }

        private Slot withInserted(String more) {
            return new Slot(action, text, last, inserted + more);
        }
    }

    /** What happens to a token. */
    Slot at(int token) {
        return slots.get(token);
    }

    /** What is inserted before the first token; empty for nothing. */
    String front() {
        return front;
    }

    private void add(Edit edit) {
        if (edit instanceof Edit.Replace replace) {
            replace(replace.first(), replace.last(), replace.by());
        } else if (edit instanceof Edit.Delete delete) {
            set(delete.token(), Action.DELETE, "", delete.token());
        } else if (edit instanceof Edit.Swap swap) {
            check(swap.second());
            replace(swap.first(), swap.first(), document.surface(swap.second()));
            replace(swap.second(), swap.second(), document.surface(swap.first()));
        } else if (edit instanceof Edit.Insert insert) {
            insert(insert.after(), insert.text());
        } else {
            throw new IllegalArgumentException("a reorder is the only edit of its step, found " + edit);
        }
    }

    private void replace(int first, int last, String by) {
        check(last);
        set(first, Action.REPLACE, by, last);
        for (int token = first + 1; token <= last; token++) {
            set(token, Action.COVERED, "", last);
        }
    }

    private void set(int token, Action action, String by, int last) {
        check(token);
        if (slots.get(token).action() != Action.KEEP) {
            throw new IllegalArgumentException("two edits of one step name token " + token);
        }
        slots.set(token, slots.get(token).with(action, by, last));
    }

    private void insert(int after, String text) {
        if (after < 0) {
            front += text;
        } else {
            check(after);
            slots.set(after, slots.get(after).withInserted(text));
        }
    }

    private void check(int token) {
        if (token >= slots.size()) {
            throw new DataFault(
                    Reason.CANNOT_AUGMENT, "the step edits token " + token + " of a text that has " + slots.size());
        }
    }
}
