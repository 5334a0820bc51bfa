package dev.refract.cli.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measurements by name, in the order in which the names came. */
final class SizeLists {
    private final Map<String, List<Long>> values = new LinkedHashMap<>();

    void add(String what, long value) {
        values.computeIfAbsent(what, name -> new ArrayList<>()).add(value);
    }

    Map<String, Spread> spreads() {
        Map<String, Spread> spreads = new LinkedHashMap<>();
        values.forEach((what, list) -> spreads.put(what, Spread.of(list)));
        return spreads;
    }
}
