package dev.refract.cli.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What changed from one text to another, word by word: the longest common subsequence stays (Wagner and
 * Fischer 1974), everything else was taken out or put in.
 */
record TextDiff(List<Segment> pieces) {
    private static final Pattern WORDS = Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)");

    /** What became of a stretch of text. */
    enum SegmentKind {
        KEPT,
        OUT,
        IN
    }

    /** A stretch of text with one fate. */
    record Segment(SegmentKind change, String text) {}

    TextDiff {
        pieces = List.copyOf(pieces);
    }

    static TextDiff of(String before, String after) {
        List<String> from = List.of(WORDS.split(before));
        List<String> to = List.of(WORDS.split(after));
        int[][] common = common(from, to);
        List<Segment> pieces = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < from.size() || j < to.size()) {
            if (i < from.size() && j < to.size() && from.get(i).equals(to.get(j))) {
                add(pieces, SegmentKind.KEPT, from.get(i));
                i++;
                j++;
            } else if (i < from.size() && (j == to.size() || common[i + 1][j] >= common[i][j + 1])) {
                add(pieces, SegmentKind.OUT, from.get(i++));
            } else {
                add(pieces, SegmentKind.IN, to.get(j++));
            }
        }
        return new TextDiff(pieces);
    }

    /** The text with {@code [-words taken out-]} and {@code {+words put in+}}. */
    String marked() {
        StringBuilder marked = new StringBuilder();
        for (Segment piece : pieces) {
            switch (piece.change()) {
                case KEPT -> marked.append(piece.text());
                case OUT -> marked.append("[-").append(piece.text()).append("-]");
                case IN -> marked.append("{+").append(piece.text()).append("+}");
            }
        }
        return marked.toString();
    }

    /** Length of the longest common subsequence of the rests that begin at i and j. */
    private static int[][] common(List<String> from, List<String> to) {
        int[][] common = new int[from.size() + 1][to.size() + 1];
        for (int i = from.size() - 1; i >= 0; i--) {
            for (int j = to.size() - 1; j >= 0; j--) {
                common[i][j] = from.get(i).equals(to.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void add(List<Segment> pieces, SegmentKind change, String text) {
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).change() == change) {
            pieces.set(last, new Segment(change, pieces.get(last).text() + text));
        } else {
            pieces.add(new Segment(change, text));
        }
    }
}
