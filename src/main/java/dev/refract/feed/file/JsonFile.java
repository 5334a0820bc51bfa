package dev.refract.feed.file;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.refract.feed.dataset.FeedException;
import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.dataset.SkipReason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** JSON: files of strangers, read whole, and values of our own. */
public final class JsonFile {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonFile() {}

    /** A document; one that is broken cannot be read in part. */
    public static JsonNode document(Path file) throws IOException {
        try {
            return MAPPER.readTree(file.toFile());
        } catch (JacksonException e) {
            throw new FeedException(file + " is not JSON: " + where(e), e);
        }
    }

    /** One value that makes up a whole line. */
    public static JsonNode line(String line) throws InvalidEntryException {
        try {
            return MAPPER.readTree(line);
        } catch (JacksonException e) {
            throw new InvalidEntryException(SkipReason.MALFORMED, "not JSON: " + e.getOriginalMessage());
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
        try (JsonParser parser = new JsonFactory().createParser(file.toFile())) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    members.add(parser.currentName());
                    parser.nextToken();
                    parser.skipChildren();
                }
            }
            return members;
        } catch (JacksonException e) {
            return Set.of();
        }
    }

    private static String where(JacksonException e) {
        return e.getLocation() == null
                ? e.getOriginalMessage()
                : "line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage();
    }
}
