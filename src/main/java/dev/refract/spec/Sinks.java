package dev.refract.spec;

import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.declare.TextPattern;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where samples go. */
@Named(id = "sink", doc = "Where samples go.")
public record Sinks(
        @Param(doc = "Topic of the balanced, augmented training stream.", example = "cells.train")
        @TextPattern(regex = Source.TOPIC, words = Source.TOPIC_WORDS)
        String train,

        @Param(doc = "Topic of untouched validation samples.", example = "cells.validation")
        @TextPattern(regex = Source.TOPIC, words = Source.TOPIC_WORDS)
        String validation,

        @Param(doc = "Topic of untouched test samples.", example = "cells.test")
        @TextPattern(regex = Source.TOPIC, words = Source.TOPIC_WORDS)
        String test,

        @Param(
                doc = "Dead-letter topic: refused records with their reason and their original bytes.",
                example = "cells.rejected")
        @TextPattern(regex = Source.TOPIC, words = Source.TOPIC_WORDS)
        String rejected,

        @Param(doc = "Topic of samples without a label, as they came, for a labeling tool.")
        Optional<String> unlabeled) {
    public Sinks {
        unlabeled.ifPresent(Source::checkTopic);
        List<String> topics = Stream.concat(Stream.of(train, validation, test, rejected), unlabeled.stream())
                .toList();
        if (topics.stream().distinct().count() < topics.size()) {
            throw new IllegalArgumentException("must name different topics, found " + topics);
        }
    }

    /** The topics that hold samples. */
    public List<String> samples() {
        return Stream.concat(Stream.of(train, validation, test), unlabeled.stream())
                .toList();
    }

    /** All topics. */
    public List<String> all() {
        return Stream.concat(samples().stream(), Stream.of(rejected)).toList();
    }
}
