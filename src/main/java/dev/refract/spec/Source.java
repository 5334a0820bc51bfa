package dev.refract.spec;

import dev.refract.declare.InvalidFieldException;
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

        @Param(doc = "Let the same content pass once under each id.", def = "true")
        boolean deduplicate,

        @Param(
                doc =
                        "Other content under a known id: supersede retracts what was published of the earlier one, refuse makes it a dead letter, ignore drops it.",
                def = "refuse")
        Revisions revisions,

        @Param(
                doc =
                        "A record with a key and no value: forward retracts what was published under that id, ignore counts it.",
                def = "ignore")
        Tombstones tombstones) {

    /** @throws IllegalArgumentException when ids are to be corrected or deleted and are not kept */
    public Source {
        if (!deduplicate && revisions == Revisions.SUPERSEDE) {
            throw new InvalidFieldException(
                    "revisions", "is supersede, which needs to know what was published: remove deduplicate: false");
        }
        if (!deduplicate && tombstones == Tombstones.FORWARD) {
            throw new InvalidFieldException(
                    "tombstones", "is forward, which needs to know what was published: remove deduplicate: false");
        }
    }

    /** Whether what was published may be retracted. */
    public boolean retracts() {
        return revisions == Revisions.SUPERSEDE || tombstones == Tombstones.FORWARD;
    }

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
