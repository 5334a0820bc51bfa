package dev.refract.embedded.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.refract.embedded.rest.RegistryAnswer;
import dev.refract.embedded.rest.RegistryRequest;
import dev.refract.embedded.rest.RegistryRoutes;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The embedded registry answers as Confluent's where user interfaces, build servers and clients ask; differences are
 * named in {@code registry/calls.txt}, which is the table of this test.
 */
class RegistryCallsTest {
    private static final String A =
            "{\"type\":\"record\",\"name\":\"Cell\",\"fields\":[{\"name\":\"id\",\"type\":\"string\"}]}";
    private static final String B =
            "{\"type\":\"record\",\"name\":\"Cell\",\"fields\":[{\"name\":\"id\",\"type\":\"string\"},"
                    + "{\"name\":\"stain\",\"type\":[\"null\",\"string\"],\"default\":null}]}";
    private static final String C =
            "{\"type\":\"record\",\"name\":\"Cell\",\"fields\":[{\"name\":\"id\",\"type\":\"string\"},"
                    + "{\"name\":\"size\",\"type\":\"long\"}]}";
    private static final String R =
            "{\"type\":\"record\",\"name\":\"Tissue\",\"fields\":[{\"name\":\"cell\",\"type\":\"Cell\"}]}";
    private static final String S =
            "{\"type\":\"record\",\"name\":\"Tissue\",\"fields\":[{\"name\":\"cell\",\"type\":" + A + "}]}";
    private static final String P = A.replace("]}", "],\"x\":1,\"b\":2}");
    private static final String Q = A.replace("]}", "],\"b\":2,\"x\":1}");

    /** MD5 of the text, and of what belongs to it, computed by md5sum. */
    private static final Map<String, String> GUIDS = Map.of(
            "#A", "aa0471ae-2271-dec5-fbf8-a3a8259eaf6d",
            "#B", "ee70ae40-8ee9-811e-49db-060070476d1d",
            "#C", "a7fa96da-ab14-d014-b6ba-3b2f4c07a2be",
            "#R", "8bb77215-e236-931b-91d2-ec510d7111af",
            "#Q", "26e3cafa-b548-edff-2ad7-da3b7e496b71",
            "#M", "337fb853-7831-6efb-bd3e-54efc341174f");

    private static final Map<String, String> SCHEMAS = Map.of("A", A, "B", B, "C", C, "R", R, "S", S, "P", P, "Q", Q);

    private final MemoryJournal journal = new MemoryJournal();
    private final List<String> skipped = new ArrayList<>();

    private record Call(int line, String method, String path, String body, int status, String answer) {}

    /** Each call is answered as the table says, by a registry that keeps running. */
    @TestFactory
    Stream<DynamicTest> calls() throws IOException {
        RegistryRoutes registry = journal.replay(skipped);
        return table().map(call -> DynamicTest.dynamicTest(
                "%d: %s %s".formatted(call.line, call.method, call.path), () -> check(registry, call)));
    }

    /** The same by a registry that is started again before each call: the journal holds everything. */
    @Test
    void callsAreAnsweredAlikeByARegistryThatIsStartedAgain() throws IOException {
        table().forEach(call -> check(journal.replay(skipped), call));
        assertThat(skipped).isEmpty();
    }

    @Test
    void theTableHasTheCallsOfTheComparison() throws IOException {
        assertThat(table()).hasSizeGreaterThan(96);
    }

    private static void check(RegistryRoutes registry, Call call) {
        RegistryAnswer answer = answer(registry, call);
        assertThat(answer.status()).as(call + " answered " + answer).isEqualTo(call.status);
        if (call.answer.isEmpty()) {
            return;
        }
        JsonNode expected = json(call.answer);
        JsonNode actual = json(answer.body());
        assertThat(call.status >= 400 ? actual.path("error_code") : actual)
                .as(call.toString())
                .isEqualTo(expected);
    }

    private static RegistryAnswer answer(RegistryRoutes registry, Call call) {
        JsonNode body = call.body.isEmpty() ? null : json(call.body);
        return registry.answer(RegistryRequest.of(call.method, URI.create(call.path), body));
    }

    private static Stream<Call> table() throws IOException {
        try (InputStream in = RegistryCallsTest.class.getResourceAsStream("/registry/calls.txt")) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            var calls = new ArrayList<Call>();
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
                    calls.add(call(i + 1, lines.get(i)));
                }
            }
            return calls.stream();
        }
    }

    private static Call call(int line, String text) {
        String[] cells = (expanded(text) + " ").split("\\|", -1);
        return new Call(
                line,
                cells[0].strip(),
                cells[1].strip(),
                cells[2].strip(),
                Integer.parseInt(cells[3].strip()),
                cells[4].strip());
    }

    private static String expanded(String text) {
        Map<String, String> words = new LinkedHashMap<>(GUIDS);
        SCHEMAS.forEach((name, schema) -> {
            words.put("@" + name, schema.replace("\"", "\\\""));
            words.put("%" + name, schema);
        });
        String all = text;
        for (Map.Entry<String, String> word : words.entrySet()) {
            all = all.replace(word.getKey(), word.getValue());
        }
        return all;
    }

    private static JsonNode json(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (IOException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
