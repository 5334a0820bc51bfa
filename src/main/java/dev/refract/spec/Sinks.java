package dev.refract.spec;

import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.declare.TextPattern;
import java.util.List;

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

        @Param(doc = "Dead-letter topic: refused records with reason and original bytes.", example = "cells.rejected")
        @TextPattern(regex = Source.TOPIC, words = Source.TOPIC_WORDS)
        String rejected) {
    public Sinks {
        List<String> topics = List.of(train, validation, test, rejected);
        if (topics.stream().distinct().count() < topics.size()) {
            throw new IllegalArgumentException(
                    "train, validation, test and rejected must be four different topics, found " + topics);
        }
    }
}
