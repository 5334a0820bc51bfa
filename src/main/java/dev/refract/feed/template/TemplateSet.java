package dev.refract.feed.template;

import dev.refract.declare.InvalidFieldException;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.declare.TextPattern;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a user writes to have labeled texts made. */
@Named(id = "template_generation", doc = "Labeled texts from templates and lists of values.")
public record TemplateSet(
        @Param(doc = "Name of the set; part of the samples' ids.")
        @TextPattern(regex = "[a-z0-9]([a-z0-9-]*[a-z0-9])?", words = "small letters, digits and hyphens")
        String name,

        @Param(doc = "Random seed; another seed makes other texts.", def = "0")
        long seed,

        @Param(doc = "Number of different texts.", min = 1, max = 10_000_000)
        int numTexts,

        @Param(doc = "The templates.") List<TextTemplate> templates,

        @Param(doc = "Values of the slots, by name.", def = "{}")
        Map<String, TemplateSlot> slots) {
    public TemplateSet {
        templates = List.copyOf(templates);
        slots = Map.copyOf(slots);
        if (templates.isEmpty()) {
            throw new InvalidFieldException("templates", "must hold at least one template, found none");
        }
        BigInteger possible = BigInteger.ZERO;
        Set<String> used = new HashSet<>();
        for (int i = 0; i < templates.size(); i++) {
            possible = possible.add(texts(i, templates.get(i), slots, used));
        }
        for (String slot : slots.keySet()) {
            if (!used.contains(slot)) {
                throw new InvalidFieldException("slots." + slot, "is used in no template");
            }
        }
        if (possible.compareTo(BigInteger.valueOf(numTexts)) < 0) {
            throw new InvalidFieldException(
                    "num_texts", "asks for " + numTexts + " different texts, the templates make " + possible);
        }
    }

    /** How many ways there are to fill one template; notes the slots it uses. */
    private static BigInteger texts(
            int index, TextTemplate template, Map<String, TemplateSlot> slots, Set<String> used) {
        String path = "templates[" + index + "]";
        List<TemplatePattern.Segment> places;
        try {
            places = template.pattern().places();
        } catch (IllegalArgumentException e) {
            throw new InvalidFieldException(path, e.getMessage());
        }
        BigInteger ways = BigInteger.ONE;
        Map<String, Integer> taken = new HashMap<>();
        for (TemplatePattern.Segment place : places) {
            TemplateSlot slot = slots.get(place.slot());
            if (slot == null) {
                throw new InvalidFieldException(
                        path,
                        "names the slot " + place.slot() + ", which is not among "
                                + slots.keySet().stream().sorted().toList());
            }
            used.add(place.slot());
            int before = taken.merge(place.slot(), 1, Integer::sum) - 1;
            ways = ways.multiply(
                    slot.size().subtract(BigInteger.valueOf(before)).max(BigInteger.ZERO));
        }
        return ways;
    }
}
