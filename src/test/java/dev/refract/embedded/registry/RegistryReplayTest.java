package dev.refract.embedded.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.embedded.rest.RegistryRequest;
import dev.refract.embedded.rest.RegistryRoutes;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Exactly once: what a registry of an earlier version wrote is read, and no record keeps one from starting. */
class RegistryReplayTest {
    private static final String STRING_KEY = "{\"keytype\":\"SCHEMA\",\"subject\":\"s\",\"version\":1,\"magic\":1}";

    private final MemoryJournal journal = new MemoryJournal();
    private final List<String> skipped = new ArrayList<>();

    @Test
    void theJournalOfAnEarlierVersionIsRead() {
        add(STRING_KEY, "{\"subject\":\"s\",\"version\":1,\"id\":4,\"schema\":\"\\\"string\\\"\",\"deleted\":false}");
        add("{\"keytype\":\"CONFIG\",\"subject\":\"s\",\"magic\":0}", "{\"compatibilityLevel\":\"FULL\"}");
        add("{\"keytype\":\"CONFIG\",\"subject\":null,\"magic\":0}", "{\"compatibilityLevel\":\"NONE\"}");
        add("{\"keytype\":\"CONFIG\",\"subject\":\"t\",\"magic\":0}", null);
        RegistryRoutes registry = journal.replay(skipped);
        assertThat(get(registry, "/schemas/ids/4/schema")).isEqualTo("\"string\"");
        assertThat(get(registry, "/config/s")).isEqualTo("{\"compatibilityLevel\":\"FULL\"}");
        assertThat(get(registry, "/config")).isEqualTo("{\"compatibilityLevel\":\"NONE\"}");
        assertThat(skipped).isEmpty();
    }

    @Test
    void whatMakesNoSenseIsSkippedWithASentence() {
        add(STRING_KEY, "{\"subject\":\"s\",\"version\":1,\"id\":4,\"schema\":\"\\\"string\\\"\"}");
        add(null, null);
        add("garbage", "{}");
        add("{\"keytype\":\"NOOP\",\"magic\":0}", null);
        add("{\"keytype\":\"CONFIG\",\"subject\":\"s\"}", "{\"compatibilityLevel\":\"SIDEWAYS\"}");
        add(key("u"), "{\"subject\":\"u\",\"version\":1,\"id\":4,\"schema\":\"\\\"int\\\"\"}");
        add(
                key("v"),
                "{\"subject\":\"v\",\"version\":1,\"id\":5,\"schema\":\"\\\"T\\\"\",\"references\":[{\"name\":\"T\",\"subject\":\"z\",\"version\":1}]}");
        add(
                key("w"),
                "{\"subject\":\"w\",\"version\":1,\"id\":6,\"schemaType\":\"PROTOBUF\",\"schema\":\"message A {}\"}");
        add("[".repeat(100_000), "{}");
        RegistryRoutes registry = journal.replay(skipped);
        assertThat(get(registry, "/subjects")).isEqualTo("[\"s\"]");
        assertThat(skipped)
                .extracting(line -> line.substring(0, Math.min(line.length(), 110)))
                .containsExactly(
                        "Topic _schemas: the record at offset 1 is skipped: it is no change of a schema registry; its key is none",
                        "Topic _schemas: the record at offset 2 is skipped: it is no change of a schema registry; its key is garbage",
                        "Topic _schemas: the record at offset 3 is skipped: it is no change of a schema registry; its key is {\"keytype\"",
                        "Topic _schemas: the record at offset 4 is skipped: it is no change of a schema registry; its key is {\"keytype\"",
                        "Topic _schemas: the record at offset 5 is skipped: its id 4 is another schema already, of subject s; its key i",
                        "Topic _schemas: the record at offset 7 is skipped: it is no change of a schema registry; its key is {\"keytype\"",
                        "Topic _schemas: the record at offset 8 is skipped: it is no change of a schema registry; its key is [[[[[[[[[[",
                        "Topic _schemas: version 1 of subject v (id 5) is skipped: Invalid schema: no schema is registered for referenc");
    }

    /** A version is written again when it is hidden, behind the schemas that refer to it. */
    @Test
    void aReferenceMayStandBeforeItsTarget() {
        add(
                key("r"),
                "{\"subject\":\"r\",\"version\":1,\"id\":2,\"references\":[{\"name\":\"T\",\"subject\":\"s\",\"version\":1}],"
                        + "\"schema\":\"[\\\"null\\\",\\\"T\\\"]\"}");
        add(
                STRING_KEY,
                "{\"subject\":\"s\",\"version\":1,\"id\":1,\"deleted\":true,"
                        + "\"schema\":\"{\\\"type\\\":\\\"fixed\\\",\\\"name\\\":\\\"T\\\",\\\"size\\\":2}\"}");
        RegistryRoutes registry = journal.replay(skipped);
        assertThat(skipped).isEmpty();
        assertThat(get(registry, "/schemas/ids/2/schema?format=resolved"))
                .isEqualTo("[\"null\",{\"type\":\"fixed\",\"name\":\"T\",\"size\":2}]");
    }

    private void add(String key, String value) {
        journal.add(key == null ? null : key.getBytes(UTF_8), value == null ? null : value.getBytes(UTF_8));
    }

    private static String key(String subject) {
        return STRING_KEY.replace("\"s\"", "\"" + subject + "\"");
    }

    private static String get(RegistryRoutes registry, String path) {
        return registry.answer(RegistryRequest.of("GET", URI.create(path), null))
                .body();
    }
}
