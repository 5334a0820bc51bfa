package dev.refract.spec;

import dev.refract.declare.InvalidFieldException;
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
        Optional<String> unlabeled,

        @Param(
                doc =
                        "Topic of retractions: which samples no longer hold because their origin was corrected or deleted.")
        Optional<String> retractions,

        @Param(
                doc =
                        "Also send a record without a value to the sink of every retracted sample. Copies share the key of their origin, so that compaction keeps the last of them alone.",
                def = "false")
        boolean tombstones) {
    public Sinks {
        unlabeled.ifPresent(Source::checkTopic);
        retractions.ifPresent(Source::checkTopic);
        if (tombstones && retractions.isEmpty()) {
            throw new InvalidFieldException(
                    "tombstones", "is true, but without sink.retractions nothing is retracted: name a topic for it");
        }
        List<String> topics = Stream.of(
                        Stream.of(train, validation, test, rejected), unlabeled.stream(), retractions.stream())
                .flatMap(names -> names)
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
        return Stream.of(samples().stream(), Stream.of(rejected), retractions.stream())
                .flatMap(names -> names)
                .toList();
    }
}
