package dev.refract.spec;

import dev.refract.declare.Named;
import dev.refract.declare.Param;

/** Where samples come from. */
@Named(id = "source", doc = "Where samples come from.")
public record Source(
        @Param(doc = "Topic of labelled samples, keyed by origin id.")
        String topic,

        @Param(doc = "Let a sample id through once only, however often it is sent.", def = "true")
        boolean deduplicate) {}
