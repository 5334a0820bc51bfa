package dev.refract.feed.file;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.refract.feed.dataset.FeedException;
import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.dataset.SkipReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** JSON: files of strangers, read whole, and values of our own. */
public final class JsonFile {
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final ObjectMapper RECORDS = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonFile() {}

    /** A document; one that is broken cannot be read in part. */
    public static JsonNode document(Path file) throws IOException {
        try {
            return MAPPER.readTree(file.toFile());
        } catch (JacksonException e) {
            throw new FeedException(file + " is not JSON: " + where(e), e);
        }
    }

    /**
     * A document of records, in which NaN and Infinity are read as Python writes them.
     *
     * @throws FeedException when it is broken
     */
    public static JsonNode records(Path file) throws IOException {
        Optional<String> problem;
        try (InputStream in = Files.newInputStream(file)) {
            problem = Encodings.problem(in.readNBytes(Encodings.HEAD));
        }
        if (problem.isPresent()) {
            throw new FeedException(file + " " + problem.get());
        }
        try {
            return RECORDS.readTree(file.toFile());
        } catch (JacksonException e) {
            throw new FeedException(file + " is not JSON: " + where(e), e);
        }
    }

    /** One value that makes up a whole line, in which NaN and Infinity are read as Python writes them. */
    public static JsonNode line(String line) throws InvalidEntryException {
        try {
            return RECORDS.readTree(line);
        } catch (JacksonException e) {
            throw new InvalidEntryException(SkipReason.MALFORMED, "not JSON: " + plain(e));
        }
    }

    /** A value on one line. */
    public static String written(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("lists, maps, texts and numbers are always JSON", e);
        }
    }

    /** Member names of the object that the document is; none when it is something else or broken. */
    public static Set<String> members(Path file) throws IOException {
        Set<String> members = new TreeSet<>();
        return broken(file, members).isPresent() ? Set.of() : members;
    }

    /**
     * Whether the document is an object with all of these members.
     *
     * @throws FeedException when it is broken after some of them, so that it was meant to be one
     */
    public static boolean hasMembers(Path file, Set<String> wanted) throws IOException {
        Set<String> members = new TreeSet<>();
        Optional<JacksonException> fault = broken(file, members);
        if (fault.isPresent() && members.stream().anyMatch(wanted::contains)) {
            throw new FeedException(file + " is not JSON: " + where(fault.get()), fault.get());
        }
        return fault.isEmpty() && members.containsAll(wanted);
    }

    /** Adds the member names of an object, up to where it is broken. */
    private static Optional<JacksonException> broken(Path file, Set<String> members) throws IOException {
        try (JsonParser parser = MAPPER.getFactory().createParser(file.toFile())) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    members.add(parser.currentName());
                    parser.nextToken();
                    parser.skipChildren();
                }
            }
            return Optional.empty();
        } catch (JacksonException e) {
            return Optional.of(e);
        }
    }

    /** The fault and its line, without the advice that the library gives to those who program it. */
    private static String where(JacksonException e) {
        return e.getLocation() == null ? plain(e) : "line " + e.getLocation().getLineNr() + ": " + plain(e);
    }

    private static String plain(JacksonException e) {
        String message = e.getOriginalMessage();
        if (message.startsWith("Non-standard token")) {
            return message.substring("Non-standard token ".length()).split(":", 2)[0]
                    + " is no number of JSON; write null where there is no value";
        }
        if (message.startsWith("Trailing token")) {
            return "a second record follows the first; one record a line is JSON Lines (--format json-lines)";
        }
        return message.lines().findFirst().orElse("").split("; enable |: maybe a \\(non-standard\\)", 2)[0];
    }
}
