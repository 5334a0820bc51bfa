package dev.refract.augment.text.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What changed from one text to another, word by word and gap by gap. */
public record TextDiff(List<Segment> segments) {
    private static final Pattern WORDS = Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)");

    public TextDiff {
        segments = List.copyOf(segments);
    }

    /** What happened to a part of a text. */
    public enum Change {
        KEPT,
        DELETED,
        INSERTED
    }

    /** A part of a text; concatenated, all segments without the inserted ones are the text before. */
    public record Segment(Change change, String text) {}

    /** The difference between two texts. */
    public static TextDiff of(String before, String after) {
        List<String> from = List.of(WORDS.split(before));
        List<String> to = List.of(WORDS.split(after));
        List<Segment> segments = new ArrayList<>();
        int kept = 0;
        for (SequenceDiff.Difference difference : SequenceDiff.of(from, to)) {
            add(Change.KEPT, from.subList(kept, difference.fromStart()), segments);
            add(Change.DELETED, from.subList(difference.fromStart(), difference.fromEnd()), segments);
            add(Change.INSERTED, to.subList(difference.toStart(), difference.toEnd()), segments);
            kept = difference.fromEnd();
        }
        add(Change.KEPT, from.subList(kept, from.size()), segments);
        return new TextDiff(segments);
    }

    /** The text with {@code [-deleted-]} and {@code {+inserted+}} words. */
    public String marked() {
        StringBuilder marked = new StringBuilder();
        for (Segment segment : segments) {
            switch (segment.change()) {
                case KEPT -> marked.append(segment.text());
                case DELETED -> marked.append("[-").append(segment.text()).append("-]");
                case INSERTED -> marked.append("{+").append(segment.text()).append("+}");
            }
        }
        return marked.toString();
    }

    private static void add(Change change, List<String> words, List<Segment> segments) {
        if (!words.isEmpty()) {
            segments.add(new Segment(change, String.join("", words)));
        }
    }
}
