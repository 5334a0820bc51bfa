package dev.refract.augment.text.edit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.refract.augment.Step;
import dev.refract.augment.text.document.TextDocument;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The step of every operation on texts: edits that happen at once. No two of them name the same
 * token; two insertions behind one token are applied in order.
 *
 * @param shortfall when a requested count could not be reached: {@code 2 of 5: …why}; else empty
 */
public record TextEdits(
        List<Edit> edits,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        String shortfall)
        implements Step {
    public TextEdits {
        edits = List.copyOf(edits);
    }

    /** The step of these edits in the order of the text; empty when there are none. */
    public static Optional<TextEdits> of(List<? extends Edit> edits) {
        return edits.isEmpty() ? Optional.empty() : Optional.of(of(edits, ""));
    }

    /** The step of these edits, put in the order of the text. */
    public static TextEdits of(List<? extends Edit> edits, String shortfall) {
        return new TextEdits(
                edits.stream()
                        .map(edit -> (Edit) edit)
                        .sorted(Comparator.comparingInt(Edit::place))
                        .toList(),
                shortfall);
    }

    /**
     * The document after these edits.
     *
     * @throws dev.refract.sample.DataFault when they name tokens that the document does not have
     */
    public TextDocument applyTo(TextDocument document) {
        if (edits.isEmpty()) {
            return document;
        }
        return edits.size() == 1 && edits.get(0) instanceof Edit.Reorder reorder
                ? new RunReorderer(document, reorder).result()
                : new EditApplier(document, this).result();
    }
}
