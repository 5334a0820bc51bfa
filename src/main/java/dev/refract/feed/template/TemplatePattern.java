package dev.refract.feed.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/** The text of a template, cut into what stands fast and what is filled. */
record TemplatePattern(List<Segment> pieces) {
    private static final java.util.regex.Pattern PART =
            java.util.regex.Pattern.compile("\\{\\{|\\}\\}|\\{([A-Za-z_][A-Za-z0-9_]*)(:[0-9]+)?\\}|[{}]");

    TemplatePattern {
        pieces = List.copyOf(pieces);
    }

    /**
     * A stretch of a template.
     *
     * @param text as it stands; of a place to fill, its name with its number: {@code city:2}
     * @param slot name of the slot that fills it; empty for what stands fast
     */
    record Segment(String text, String slot) {
        boolean isPlace() {
            return !slot.isEmpty();
        }
    }

    /**
     * Reads a template.
     *
     * @throws IllegalArgumentException with one line when a brace stands alone
     */
    static TemplatePattern of(String text) {
        List<Segment> pieces = new ArrayList<>();
        StringBuilder fast = new StringBuilder();
        Matcher part = PART.matcher(text);
        int at = 0;
        while (part.find()) {
            fast.append(text, at, part.start());
            at = part.end();
            if (part.group().length() == 2 && part.group(1) == null) {
                fast.append(part.group().charAt(0));
            } else if (part.group(1) == null) {
                throw new IllegalArgumentException("has a brace at character " + (part.start() + 1)
                        + " that opens or closes no slot; write " + part.group() + part.group() + " for a brace");
            } else {
                if (fast.length() > 0) {
                    pieces.add(new Segment(fast.toString(), ""));
                    fast.setLength(0);
                }
                String number = part.group(2) == null ? "" : part.group(2);
                pieces.add(new Segment(part.group(1) + number, part.group(1)));
            }
        }
        fast.append(text, at, text.length());
        if (fast.length() > 0) {
            pieces.add(new Segment(fast.toString(), ""));
        }
        return new TemplatePattern(pieces);
    }

    /** The places to fill, each once, in order. */
    List<Segment> places() {
        Set<Segment> places = new LinkedHashSet<>();
        pieces.stream().filter(Segment::isPlace).forEach(places::add);
        return List.copyOf(places);
    }
}
