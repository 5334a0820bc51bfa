package dev.refract.spec;

import dev.refract.declare.InvalidFieldException;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.declare.TextPattern;
import dev.refract.source.BytesEncoding;
import dev.refract.source.MediaFields;
import dev.refract.source.SourceFormat;
import dev.refract.source.SourceMap;
import java.util.Optional;
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
        Tombstones tombstones,

        @Param(
                doc = "What the values are written in; all but refract, which is Refract's own Avro, need a map.",
                def = "refract")
        SourceFormat format,

        @Param(doc = "Which fields of a record are the parts of a sample.")
        Optional<SourceMap> map) {

    /** @throws IllegalArgumentException when ids are to be corrected or deleted and are not kept, or the map does not fit */
    public Source {
        checkMap(format, map);
        if (tombstones == Tombstones.FORWARD && !map.map(SourceMap::deletes).orElse(true)) {
            throw new InvalidFieldException(
                    "tombstones",
                    "is forward, but nothing says what a record deletes: take map.id from $key, or give map.deleted");
        }
        if (!deduplicate && revisions == Revisions.SUPERSEDE) {
            throw new InvalidFieldException(
                    "revisions", "is supersede, which needs to know what was published: remove deduplicate: false");
        }
        if (!deduplicate && tombstones == Tombstones.FORWARD) {
            throw new InvalidFieldException(
                    "tombstones", "is forward, which needs to know what was published: remove deduplicate: false");
        }
    }

    private static void checkMap(SourceFormat format, Optional<SourceMap> map) {
        if (format == SourceFormat.REFRACT && map.isPresent()) {
            throw new InvalidFieldException("map", "needs format avro, json or json_schema, found refract");
        }
        if (format != SourceFormat.REFRACT && map.isEmpty()) {
            throw new InvalidFieldException(
                    "format", "is " + format.id() + " and needs a map, which names the fields of a sample");
        }
        boolean bytes = map.flatMap(SourceMap::media)
                .flatMap(MediaFields::encoding)
                .filter(encoding -> encoding == BytesEncoding.BYTES)
                .isPresent();
        if (bytes && format != SourceFormat.AVRO) {
            throw new InvalidFieldException("map.media.encoding", "must be base64, because JSON has no bytes");
        }
    }

    /** A topic of samples in Refract's own Avro. */
    public Source(String topic, boolean deduplicate, Revisions revisions, Tombstones tombstones) {
        this(topic, deduplicate, revisions, tombstones, SourceFormat.REFRACT, Optional.empty());
    }

    /** Whether the values are samples in Refract's own Avro, which need no map. */
    public boolean isRefract() {
        return format == SourceFormat.REFRACT;
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
