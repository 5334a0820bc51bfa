package dev.refract.feed.template;

import dev.refract.random.Address;
import dev.refract.sample.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Draws the texts of a set: a template by weight, values by weight, until as many different texts are there as
 * were planned. The same set makes the same texts in the same order, and a larger one begins with those of a
 * smaller one.
 */
public final class TemplateGenerator {
    /** Draws in a row that bring nothing new, after which what is left is looked for one by one. */
    private static final int PATIENCE = 2_000;

    private final TemplateSet set;
    private final List<TemplatePattern> patterns;
    private final Set<String> texts = new HashSet<>();
    private final List<GeneratedText> made = new ArrayList<>();

    private TemplateGenerator(TemplateSet set) {
        this.set = set;
        patterns = set.templates().stream().map(TextTemplate::pattern).toList();
    }

    /**
     * A text that was made.
     *
     * @param template number of its template, from 0
     * @param values what filled its places, by their names, in order
     * @param spans the places whose slots are to be marked, in code points
     */
    public record GeneratedText(int template, String text, Map<String, String> values, List<Span> spans) {}

    /** The texts of {@code set}; fewer than planned only when different fillings make equal texts. */
    public static List<GeneratedText> of(TemplateSet set) {
        TemplateGenerator generation = new TemplateGenerator(set);
        generation.draw();
        return List.copyOf(generation.made);
    }

    private void draw() {
        Address place = Address.of(set.seed(), "template_generation", set.name());
        double weights =
                set.templates().stream().mapToDouble(TextTemplate::weight).sum();
        int inVain = 0;
        for (long i = 0; made.size() < set.numTexts() && inVain < PATIENCE; i++) {
            UniformRandomProvider random = place.child(i).generator();
            inVain = add(template(random.nextDouble() * weights), random) ? 0 : inVain + 1;
        }
        for (int template = 0; template < patterns.size() && made.size() < set.numTexts(); template++) {
            enumerate(template, new LinkedHashMap<>());
        }
    }

    private int template(double drawn) {
        double left = drawn;
        for (int i = 0; i < set.templates().size(); i++) {
            left -= set.templates().get(i).weight();
            if (left < 0) {
                return i;
            }
        }
        return set.templates().size() - 1;
    }

    private boolean add(int template, UniformRandomProvider random) {
        Map<String, String> values = new LinkedHashMap<>();
        for (TemplatePattern.Segment place : patterns.get(template).places()) {
            TemplateSlot slot = set.slots().get(place.slot());
            String value = slot.value(slot.draw(below -> random.nextDouble() * below));
            if (isTaken(values, place, value)) {
                return false;
            }
            values.put(place.text(), value);
        }
        return keep(template, values);
    }

    /** Whether another place of the same slot holds this value. */
    private static boolean isTaken(Map<String, String> values, TemplatePattern.Segment place, String value) {
        return values.entrySet().stream()
                .anyMatch(entry -> entry.getValue().equals(value)
                        && (entry.getKey().equals(place.slot())
                                || entry.getKey().startsWith(place.slot() + ":")));
    }

    /** Fills the places of a template in every way that is left, one after the other. */
    private void enumerate(int template, Map<String, String> values) {
        List<TemplatePattern.Segment> places = patterns.get(template).places();
        if (values.size() == places.size()) {
            keep(template, values);
            return;
        }
        TemplatePattern.Segment place = places.get(values.size());
        TemplateSlot slot = set.slots().get(place.slot());
        int count = slot.size().intValueExact();
        for (int i = 0; i < count && made.size() < set.numTexts(); i++) {
            if (slot.weight(i) > 0 && !isTaken(values, place, slot.value(i))) {
                Map<String, String> more = new LinkedHashMap<>(values);
                more.put(place.text(), slot.value(i));
                enumerate(template, more);
            }
        }
    }

    private boolean keep(int template, Map<String, String> values) {
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        int points = 0;
        for (TemplatePattern.Segment piece : patterns.get(template).pieces()) {
            String written = piece.isPlace() ? values.get(piece.text()) : piece.text();
            int end = points + written.codePointCount(0, written.length());
            if (piece.isPlace() && end > points) {
                int start = points;
                set.slots().get(piece.slot()).span().ifPresent(category -> spans.add(new Span(start, end, category)));
            }
            text.append(written);
            points = end;
        }
        if (!texts.add(text.toString())) {
            return false;
        }
        made.add(new GeneratedText(
                template, text.toString(), java.util.Collections.unmodifiableMap(values), List.copyOf(spans)));
        return true;
    }
}
