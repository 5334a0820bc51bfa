package dev.refract.sample;

import java.util.HashMap;
import java.util.Map;

/**
 * Which published samples no longer hold. A reader takes all retractions first and then leaves out what they name; the
 * revision tells a sample from the one of the same id that took its place. Not safe for several threads.
 */
public final class RetractedSamples {
    private final Map<String, Integer> revisions = new HashMap<>();

    /** Takes one retraction; in any order, and any number of times. */
    public void add(Retraction retraction) {
        retraction.samples().forEach(id -> revisions.merge(id, retraction.revision(), Math::max));
    }

    /** Whether {@code sample} was retracted. */
    public boolean contains(Sample sample) {
        Integer revision = revisions.get(sample.id());
        return revision != null && sample.revision() <= revision;
    }
}
