package dev.refract.augment.text.edit;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One change to tokens, which are numbered as they stood before the step, from 0, marks included.
 * Everything outside the tokens it names stays byte for byte as it is, but for one space that goes
 * with a deleted word ({@link Delete}).
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Edit.Replace.class, name = "replace"),
    @JsonSubTypes.Type(value = Edit.Delete.class, name = "delete"),
    @JsonSubTypes.Type(value = Edit.Swap.class, name = "swap"),
    @JsonSubTypes.Type(value = Edit.Insert.class, name = "insert"),
    @JsonSubTypes.Type(value = Edit.Reorder.class, name = "reorder")
})
public sealed interface Edit {

    /** The first token it concerns, −1 for the front of the text; the edits of a step stand in this order. */
    int place();

    /**
     * Replaces everything from one token through another by a text.
     *
     * @param by not empty, in its final spelling
     */
    record Replace(int first, int last, String by) implements Edit {
        public Replace {
            if (first < 0 || last < first || by.isEmpty()) {
                throw new IllegalArgumentException(
                        "replace needs 0 <= first <= last and a text, found " + first + ", " + last + ", " + by);
            }
        }

        @Override
        public int place() {
            return first;
        }
    }

    /**
     * Deletes a token and at most one space beside it: the one behind it when it stands at
     * the start, after white space or after a mark; otherwise the one before it when it stands at the
     * end, before a line break or before a mark that does not open. Line breaks are never taken.
     */
    record Delete(int token) implements Edit {
        public Delete {
            if (token < 0) {
                throw new IllegalArgumentException("delete needs a token from 0, found " + token);
            }
        }

        @Override
        public int place() {
            return token;
        }
    }

    /** Swaps two tokens. */
    record Swap(int first, int second) implements Edit {
        public Swap {
            if (first < 0 || second <= first) {
                throw new IllegalArgumentException("swap needs 0 <= first < second, found " + first + ", " + second);
            }
        }

        @Override
        public int place() {
            return first;
        }
    }

    /**
     * Inserts a text directly behind a token.
     *
     * @param after −1: before the first token
     * @param text not empty, with the spaces it needs; use {@link #word} for a word between words
     */
    record Insert(int after, String text) implements Edit {
        public Insert {
            if (after < -1 || text.isEmpty()) {
                throw new IllegalArgumentException("insert needs after >= -1 and a text, found " + after);
            }
        }

        @Override
        public int place() {
            return after;
        }

        /** A word set apart by a space from the token it follows, or precedes when there is none. */
        public static Insert word(int after, String word) {
            return new Insert(after, after < 0 ? word + " " : " " + word);
        }
    }

    /**
     * Reorders runs of tokens (sentences, the words of a phrase); what is between the runs stays. It is the only
     * edit of its step, and no span may reach over the edge of a run.
     *
     * @param runs in the order of the text, not overlapping
     * @param order a permutation: where run i stood, run {@code order[i]} comes
     */
    record Reorder(List<Run> runs, List<Integer> order) implements Edit {
        /** Tokens from one through another. */
        public record Run(int first, int last) {}

        public Reorder {
            runs = List.copyOf(runs);
            order = List.copyOf(order);
            boolean permutes = order.stream()
                    .sorted()
                    .toList()
                    .equals(IntStream.range(0, runs.size()).boxed().toList());
            if (!permutes) {
                throw new IllegalArgumentException("reorder needs a permutation of its runs, found " + order);
            }
        }

        @Override
        public int place() {
            return runs.isEmpty() ? 0 : runs.get(0).first();
        }
    }
}
