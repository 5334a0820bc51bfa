package dev.refract.split;

import dev.refract.declare.TextPattern;
import dev.refract.declare.TextValue;
import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;
import dev.refract.sample.Sample;

/** What holds samples together: all samples of one group get one split. */
@TextPattern(regex = "group|id|attribute\\..+", words = "group, id or attribute.<name>")
public sealed interface Grouping extends TextValue {

    /** The group of {@code sample}. */
    String of(Sample sample);

    /** By the sample's group id (the default; a sample without one is its own group). */
    record ByGroup() implements Grouping {
        @Override
        public String of(Sample sample) {
            return sample.groupId();
        }

        @Override
        public String written() {
            return "group";
        }
    }

    /** By the origin's id: every original is on its own. */
    record ById() implements Grouping {
        @Override
        public String of(Sample sample) {
            return sample.originId();
        }

        @Override
        public String written() {
            return "id";
        }
    }

    /** By an attribute, for example the speaker. */
    record ByAttribute(String name) implements Grouping {
        @Override
        public String of(Sample sample) {
            String value = sample.attributes().get(name);
            if (value == null) {
                throw new DataFault(Reason.NO_GROUP, "the split needs attribute " + name + ", which is not there");
            }
            return value;
        }

        @Override
        public String written() {
            return "attribute." + name;
        }
    }

    /**
     * Reads {@code group}, {@code id} or {@code attribute.<name>}.
     *
     * @throws IllegalArgumentException for anything else, with what would be right
     */
    static Grouping parse(String written) {
        if (written.equals("group")) {
            return new ByGroup();
        }
        if (written.equals("id")) {
            return new ById();
        }
        if (written.startsWith("attribute.") && written.length() > "attribute.".length()) {
            return new ByAttribute(written.substring("attribute.".length()));
        }
        throw new IllegalArgumentException("by must be group, id or attribute.<name>, found " + written);
    }
}
