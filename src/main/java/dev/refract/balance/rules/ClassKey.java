package dev.refract.balance.rules;

import dev.refract.declare.TextPattern;
import dev.refract.declare.TextValue;
import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;
import dev.refract.sample.Sample;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which class a sample counts for. */
@TextPattern(regex = "label|rarest_instance|attribute\\..+", words = "label, rarest_instance or attribute.<name>")
public sealed interface ClassKey extends TextValue {

    /** The class of samples in which nothing is marked. */
    String NOTHING = "none";

    /**
     * The classes {@code sample} may count for, and how often each is in it; it counts for the one that
     * is rarest so far.
     *
     * @return at least one class
     * @throws DataFault when the sample does not say
     */
    SortedMap<String, Integer> classes(Sample sample);

    /** Whether a sample may be of several classes, so that a {@link dev.refract.balance.ledger.InstanceFrequencies} must be kept. */
    default boolean several() {
        return false;
    }

    /** The label's class; of shared labels the one with the largest share. */
    record ByLabel() implements ClassKey {
        @Override
        public SortedMap<String, Integer> classes(Sample sample) {
            return once(sample.label()
                    .mainClass()
                    .orElseThrow(
                            () -> new DataFault(Reason.NO_CLASS, "the balance needs a class, and the label has none")));
        }

        @Override
        public String written() {
            return "label";
        }
    }

    /** The value of an attribute, for example the camera. */
    record ByAttribute(String name) implements ClassKey {
        @Override
        public SortedMap<String, Integer> classes(Sample sample) {
            String value = sample.attributes().get(name);
            if (value == null) {
                throw new DataFault(Reason.NO_CLASS, "the balance needs attribute " + name + ", which is not there");
            }
            return once(value);
        }

        @Override
        public String written() {
            return "attribute." + name;
        }
    }

    /** The classes of the marked objects; a picture without objects is of class {@link #NOTHING}. */
    record ByRarestInstance() implements ClassKey {
        @Override
        public SortedMap<String, Integer> classes(Sample sample) {
            SortedMap<String, Integer> categories = new TreeMap<>();
            sample.label().instances().forEach(instance -> categories.merge(instance.category(), 1, Integer::sum));
            return categories.isEmpty() ? once(NOTHING) : categories;
        }

        @Override
        public boolean several() {
            return true;
        }

        @Override
        public String written() {
            return "rarest_instance";
        }
    }

    /**
     * Reads {@code label}, {@code attribute.<name>} or {@code rarest_instance}.
     *
     * @throws IllegalArgumentException for anything else, with what would be right
     */
    static ClassKey parse(String written) {
        if (written.equals("label")) {
            return new ByLabel();
        }
        if (written.equals("rarest_instance")) {
            return new ByRarestInstance();
        }
        if (written.startsWith("attribute.") && written.length() > "attribute.".length()) {
            return new ByAttribute(written.substring("attribute.".length()));
        }
        throw new IllegalArgumentException("by must be label, rarest_instance or attribute.<name>, found " + written);
    }

    private static SortedMap<String, Integer> once(String label) {
        return new TreeMap<>(Map.of(label, 1));
    }
}
