package dev.refract.balance.rules;

import dev.refract.declare.TextPattern;
import dev.refract.declare.TextValue;
import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;
import dev.refract.sample.Sample;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which class a sample counts for. */
@TextPattern(regex = "label|multilabel|instances|rarest_instance|value|attribute\\..+", words = ClassKey.WORDS)
public sealed interface ClassKey extends TextValue {

    /** What a user may write. */
    String WORDS = "label, multilabel, instances, rarest_instance, value or attribute.<name>";

    /** The class of samples in which nothing is marked. */
    String NOTHING = "none";

    /**
     * The classes {@code sample} may count for, and how often each is in it; it counts for the one that
     * is rarest so far, or for {@link #each} of them.
     *
     * @return at least one class
     * @throws DataFault when the sample does not say
     */
    SortedMap<String, Integer> classes(Sample sample);

    /** Whether a sample may be of several classes, so that a {@link dev.refract.balance.instance.InstanceFrequencies} must be kept. */
    default boolean several() {
        return false;
    }

    /** Whether each of a sample's classes counts, as often as it is there, and not the rarest alone. */
    default boolean each() {
        return false;
    }

    /** Whether a sample without any label has no class. */
    default boolean needsLabel() {
        return this instanceof ByLabel || this instanceof ByMultilabel || this instanceof ByValue;
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

    /** The classes of the marked objects, each of which counts; a picture without objects is of class {@link #NOTHING}. */
    record ByInstances() implements ClassKey {
        @Override
        public SortedMap<String, Integer> classes(Sample sample) {
            return new ByRarestInstance().classes(sample);
        }

        @Override
        public boolean several() {
            return true;
        }

        @Override
        public boolean each() {
            return true;
        }

        @Override
        public String written() {
            return "instances";
        }
    }

    /**
     * The classes of the label that are independently true, each of which counts; those of a probability below one half
     * are taken for false. A sample of which none is true is of class {@link #NOTHING}.
     */
    record ByMultilabel() implements ClassKey {
        private static final double TRUE = .5;

        @Override
        public SortedMap<String, Integer> classes(Sample sample) {
            SortedMap<String, Integer> classes = new TreeMap<>();
            sample.label().multilabel().forEach((name, probability) -> {
                if (probability >= TRUE) {
                    classes.put(name, 1);
                }
            });
            return classes.isEmpty() ? once(NOTHING) : classes;
        }

        @Override
        public boolean several() {
            return true;
        }

        @Override
        public boolean each() {
            return true;
        }

        @Override
        public String written() {
            return "multilabel";
        }
    }

    /**
     * The bin of the regression target. Bins are the classes of a histogram, whose decayed counts are the density by
     * which rare values are found (Yang et al., "Delving into Deep Imbalanced Regression", ICML 2021).
     *
     * @param binWidth width of each bin, one of which begins at 0; above 0, or 0 while it is not known
     */
    record ByValue(double binWidth) implements ClassKey {
        @Override
        public SortedMap<String, Integer> classes(Sample sample) {
            if (sample.label().value().isEmpty()) {
                throw new DataFault(Reason.NO_CLASS, "the balance needs a value, and the label has none");
            }
            return once(bin(sample.label().value().getAsDouble()));
        }

        /** The bin of {@code value}, written as the interval it is; decimal numbers are taken as they are written. */
        public String bin(double value) {
            BigDecimal width = BigDecimal.valueOf(binWidth);
            BigDecimal number = BigDecimal.valueOf(value).divide(width, 0, RoundingMode.FLOOR);
            BigDecimal low = number.multiply(width);
            return "[" + plain(low) + ", " + plain(low.add(width)) + ")";
        }

        private static String plain(BigDecimal bound) {
            return bound.signum() == 0 ? "0" : bound.stripTrailingZeros().toPlainString();
        }

        @Override
        public String written() {
            return "value";
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
     * Reads {@link #WORDS}.
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
        if (written.equals("instances")) {
            return new ByInstances();
        }
        if (written.equals("multilabel")) {
            return new ByMultilabel();
        }
        if (written.equals("value")) {
            return new ByValue(0);
        }
        if (written.startsWith("attribute.") && written.length() > "attribute.".length()) {
            return new ByAttribute(written.substring("attribute.".length()));
        }
        throw new IllegalArgumentException("by must be " + WORDS + ", found " + written);
    }

    private static SortedMap<String, Integer> once(String label) {
        return new TreeMap<>(Map.of(label, 1));
    }
}
