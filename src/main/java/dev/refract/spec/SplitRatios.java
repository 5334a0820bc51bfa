package dev.refract.spec;

import dev.refract.declare.InvalidFieldException;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.split.Duplicates;
import dev.refract.split.Grouping;
import dev.refract.split.Splitter;
import java.util.Optional;

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
        double test,

        @Param(
                doc =
                        "What groups are hashed with, the pipeline's name if left out; pipelines with the same salt and shares"
                                + " put a group on the same side.",
                example = "cells")
        Optional<String> salt,

        @Param(
                doc =
                        "Samples without a group that hold the same data: one is published, they are one group, or each is"
                                + " spread by its id; if left out, they are grouped as they came.")
        Optional<Duplicates> duplicates) {

    public SplitRatios {
        new Splitter("", by, train, validation, test);
        if (salt.filter(String::isBlank).isPresent()) {
            throw new InvalidFieldException("salt", "must not be blank");
        }
    }

    /** Salted with the pipeline's name. */
    public SplitRatios(Grouping by, double train, double validation, double test) {
        this(by, train, validation, test, Optional.empty(), Optional.empty());
    }

    /** The splitter of the pipeline called {@code pipeline}. */
    public Splitter splitter(String pipeline) {
        return new Splitter(salt.orElse(pipeline), by, train, validation, test, duplicates);
    }
}
