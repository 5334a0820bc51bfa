package dev.refract.spec;

import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.split.Grouping;
import dev.refract.split.Splitter;

/** How samples are divided into training, validation and test. */
@Named(id = "split", doc = "How samples are divided into training, validation and test, before anything else.")
public record SplitRatios(
        @Param(doc = "What keeps samples in one split: group, id or attribute.<name>.", def = "group")
        Grouping by,

        @Param(doc = "Share of groups in training.", def = "0.8", min = 0, max = 1)
        double train,

        @Param(doc = "Share of groups in validation.", def = "0.1", min = 0, max = 1)
        double validation,

        @Param(doc = "Share of groups in test.", def = "0.1", min = 0, max = 1)
        double test) {

    public SplitRatios {
        new Splitter("", by, train, validation, test);
    }

    /** The splitter of the pipeline called {@code pipeline}. */
    public Splitter splitter(String pipeline) {
        return new Splitter(pipeline, by, train, validation, test);
    }
}
