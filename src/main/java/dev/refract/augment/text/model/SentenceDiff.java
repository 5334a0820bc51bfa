package dev.refract.augment.text.model;

import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.document.SequenceDiff;
import dev.refract.augment.text.document.SequenceDiff.Difference;
import dev.refract.augment.text.document.TextDocument;
import dev.refract.augment.text.document.Token;
import dev.refract.augment.text.edit.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The edits that turn a sentence into another; tokens that both have in common are not touched. */
final class SentenceDiff {
    private final TextFacts facts;
    /** The first token of the sentence in its text. */
    private final int first;

    private final TextDocument other;
    private final List<Edit> edits = new ArrayList<>();
    private boolean possible = true;

    private SentenceDiff(TextFacts facts, int first, String replacement) {
        this.facts = facts;
        this.first = first;
        other = TextDocument.of(replacement, List.of());
    }

    /**
     * The edits of tokens {@code first} to {@code last} that make them {@code replacement}.
     *
     * @return empty when a protected token would change, or words of different spans would become one
     */
    static Optional<List<Edit>> of(TextFacts facts, int first, int last, String replacement) {
        SentenceDiff diff = new SentenceDiff(facts, first, replacement);
        List<String> before = surfaces(facts.document(), first, last);
        List<String> after = surfaces(diff.other, 0, diff.other.tokens().size() - 1);
        SequenceDiff.of(before, after).forEach(diff::add);
        return diff.possible ? Optional.of(diff.edits) : Optional.empty();
    }

    private static List<String> surfaces(TextDocument document, int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(document::surface).toList();
    }

    private void add(Difference difference) {
        if (difference.toStart() == difference.toEnd()) {
            for (int token = first + difference.fromStart(); token < first + difference.fromEnd(); token++) {
                possible &= facts.replaceable(token);
                edits.add(new Edit.Delete(token));
            }
        } else if (difference.fromStart() < difference.fromEnd()) {
            int from = first + difference.fromStart();
            int to = first + difference.fromEnd() - 1;
            possible &= facts.replaceable(from, to);
            edits.add(new Edit.Replace(from, to, other.surface(difference.toStart(), difference.toEnd() - 1)));
        } else {
            insert(first + difference.fromStart() - 1, difference.toStart(), difference.toEnd() - 1);
        }
    }

    /** Nothing is put between two tokens that are both protected, because they may be one phrase. */
    private void insert(int after, int from, int to) {
        List<Token> tokens = facts.document().tokens();
        boolean inside = after >= 0 && after + 1 < tokens.size();
        possible &=
                !(inside && tokens.get(after).fixed() && tokens.get(after + 1).fixed());
        if (from > 0) {
            Token before = other.tokens().get(from - 1);
            edits.add(new Edit.Insert(
                    after,
                    other.text().substring(before.end(), other.tokens().get(to).end())));
        } else {
            String words = other.surface(from, to);
            edits.add(after < 0 ? new Edit.Insert(-1, words + " ") : Edit.Insert.word(after, words));
        }
    }
}
