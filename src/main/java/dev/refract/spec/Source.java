package dev.refract.spec;

import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.declare.TextPattern;
import java.util.regex.Pattern;

/** Where samples come from. */
@Named(id = "source", doc = "Where samples come from.")
public record Source(
        @Param(doc = "Topic of labeled samples, keyed by origin id.", example = "cells.labeled")
        @TextPattern(regex = Source.TOPIC, words = Source.TOPIC_WORDS)
        String topic,

        @Param(doc = "Drop a sample whose id came before.", def = "true")
        boolean deduplicate) {

    /** What Kafka takes as the name of a topic. */
    static final String TOPIC = "[a-zA-Z0-9._-]{1,249}";

    static final String TOPIC_WORDS = "a topic: up to 249 letters, digits, dots, dashes and underscores";

    /** @throws IllegalArgumentException when Kafka does not take {@code name} as a topic */
    static void checkTopic(String name) {
        if (!Pattern.matches(TOPIC, name)) {
            throw new IllegalArgumentException("must be " + TOPIC_WORDS + ", found " + name);
        }
    }
}
