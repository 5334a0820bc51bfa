package dev.refract.augment.text.word;

import dev.refract.augment.text.TextFacts;

/** Runs of neighboring tokens that are editable words in the same spans. */
final class EditableRuns {
    private EditableRuns() {}

    /** For each token how many tokens from it on are such a run; 0 where none begins. */
    static int[] lengths(TextFacts facts) {
        int count = facts.document().tokens().size();
        int[] lengths = new int[count];
        for (int i = count - 1; i >= 0; i--) {
            boolean goesOn = i + 1 < count && lengths[i + 1] > 0 && facts.sameSpans(i, i + 1);
            lengths[i] = !facts.editable(i) ? 0 : goesOn ? lengths[i + 1] + 1 : 1;
        }
        return lengths;
    }
}
