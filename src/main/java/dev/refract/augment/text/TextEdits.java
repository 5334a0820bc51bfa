package dev.refract.augment.text;

import dev.refract.augment.Step;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The step of every operation on texts: edits that happen at once. No two of them name the same
 * token; two insertions behind one token are played in order.
 */
public record TextEdits(List<Edit> edits) implements Step {
    public TextEdits {
        edits = List.copyOf(edits);
    }

    /** The step of these edits in the order of the text; empty when there are none. */
    public static Optional<TextEdits> of(List<? extends Edit> edits) {
        return edits.isEmpty()
                ? Optional.empty()
                : Optional.of(new TextEdits(edits.stream()
                        .map(edit -> (Edit) edit)
                        .sorted(Comparator.comparingInt(TextEdits::place))
                        .toList()));
    }

    private static int place(Edit edit) {
        if (edit instanceof Edit.Replace replace) {
            return replace.first();
        }
        if (edit instanceof Edit.Delete delete) {
            return delete.token();
        }
        return edit instanceof Edit.Swap swap ? swap.first() : ((Edit.Insert) edit).after();
    }
}
