package dev.refract.augment.text.model;

import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.document.TextDocument;
import dev.refract.augment.text.document.Token;
import dev.refract.augment.text.edit.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The edits that turn a sentence into another: what both have in common, as a longest common subsequence of
 * tokens, is not touched.
 */
final class SentenceDiff {
    private final TextFacts facts;
    private final int first;
    private final int last;
    private final TextDocument other;
    private final int[][] common;
    private final List<Edit> edits = new ArrayList<>();
    private boolean possible = true;

    private SentenceDiff(TextFacts facts, int first, int last, String instead) {
        this.facts = facts;
        this.first = first;
        this.last = last;
        other = TextDocument.of(instead, List.of());
        int rows = last - first + 1;
        int columns = other.tokens().size();
        common = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                common[i][j] = same(i, j) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
    }

    /**
     * The edits of tokens {@code first} to {@code last} that make them {@code instead}.
     *
     * @return empty when a token would change that must not, or words of different spans would become one
     */
    static Optional<List<Edit>> of(TextFacts facts, int first, int last, String instead) {
        SentenceDiff diff = new SentenceDiff(facts, first, last, instead);
        diff.walk();
        return diff.possible ? Optional.of(diff.edits) : Optional.empty();
    }

    private boolean same(int i, int j) {
        return facts.document().surface(first + i).equals(other.surface(j));
    }

    private void walk() {
        int rows = last - first + 1;
        int columns = other.tokens().size();
        int i = 0;
        int j = 0;
        while (possible && (i < rows || j < columns)) {
            if (i < rows && j < columns && same(i, j)) {
                i++;
                j++;
                continue;
            }
            int fromI = i;
            int fromJ = j;
            while ((i < rows || j < columns) && !(i < rows && j < columns && same(i, j))) {
                if (j == columns || (i < rows && common[i + 1][j] >= common[i][j + 1])) {
                    i++;
                } else {
                    j++;
                }
            }
            change(fromI, i, fromJ, j);
        }
    }

    /** Tokens {@code fromI} to {@code toI} become those from {@code fromJ} to {@code toJ}, ends left out. */
    private void change(int fromI, int toI, int fromJ, int toJ) {
        if (fromJ == toJ) {
            for (int token = first + fromI; token < first + toI; token++) {
                possible &= facts.replaceable(token);
                edits.add(new Edit.Delete(token));
            }
        } else if (fromI < toI) {
            replace(fromI, toI - 1, fromJ, toJ - 1);
        } else {
            insert(first + fromI - 1, fromJ, toJ - 1);
        }
    }

    private void replace(int fromI, int toI, int fromJ, int toJ) {
        possible &= facts.replaceable(first + fromI, first + toI);
        edits.add(new Edit.Replace(first + fromI, first + toI, other.surface(fromJ, toJ)));
    }

    /** Nothing is put between two tokens that are both protected, because they may be one phrase. */
    private void insert(int after, int fromJ, int toJ) {
        List<Token> tokens = facts.document().tokens();
        boolean inside = after >= 0 && after + 1 < tokens.size();
        possible &=
                !(inside && tokens.get(after).fixed() && tokens.get(after + 1).fixed());
        String words = other.surface(fromJ, toJ);
        if (fromJ > 0) {
            Token before = other.tokens().get(fromJ - 1);
            edits.add(new Edit.Insert(
                    after,
                    other.text().substring(before.end(), other.tokens().get(toJ).end())));
        } else {
            edits.add(after < 0 ? new Edit.Insert(-1, words + " ") : Edit.Insert.word(after, words));
        }
    }
}
