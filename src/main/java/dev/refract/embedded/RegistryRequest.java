package dev.refract.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;

/**
 * One request as the routes see it.
 *
 * @param method HTTP method in capitals
 * @param path decoded parts of the path, without the empty one before the first slash
 * @param query raw query, possibly empty
 * @param body parsed JSON body; a missing node if there is none
 */
record RegistryRequest(String method, List<String> path, String query, JsonNode body) {

    static RegistryRequest of(String method, URI uri, JsonNode body) {
        List<String> path = Stream.of(uri.getRawPath().split("/"))
                .filter(part -> !part.isEmpty())
                // in a path a plus sign is itself, in the decoder's eyes a space
                .map(part -> URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8))
                .toList();
        String query = Optional.ofNullable(uri.getRawQuery()).orElse("");
        return new RegistryRequest(method, path, query, body == null ? MissingNode.getInstance() : body);
    }

    /** Whether a query parameter is given as {@code true}. */
    boolean asks(String parameter) {
        return Stream.of(query.split("&")).anyMatch(part -> part.equals(parameter + "=true"));
    }

    /**
     * The Avro schema in the body.
     *
     * @throws RegistryFault 42201 if it is missing, of another kind, or not valid
     */
    Schema schema() {
        String type = body.path("schemaType").asText("AVRO");
        if (!type.equals("AVRO")) {
            throw RegistryFault.invalidSchema("schemaType " + type + "; the embedded registry keeps AVRO only");
        }
        if (!body.path("references").isEmpty()) {
            throw RegistryFault.invalidSchema("references; the embedded registry keeps schemas that stand alone");
        }
        if (!body.path("schema").isTextual()) {
            throw RegistryFault.invalidSchema("the body has no text field \"schema\"");
        }
        try {
            return new Schema.Parser().parse(body.path("schema").asText());
        } catch (SchemaParseException e) {
            throw RegistryFault.invalidSchema(e.getMessage());
        }
    }

    /**
     * The compatibility level in the body.
     *
     * @throws RegistryFault 42203 if there is no such level
     */
    Compatibility level() {
        String name = body.path("compatibility").asText("");
        return Compatibility.named(name).orElseThrow(() -> RegistryFault.invalidCompatibility(name));
    }

    /**
     * A part of the path as a version number; absent for {@code latest} and its alias −1.
     *
     * @throws RegistryFault 42202 if it is neither
     */
    static Optional<Integer> version(String part) {
        if (part.equals("latest") || part.equals("-1")) {
            return Optional.empty();
        }
        int number = number(part).orElse(0);
        if (number < 1) {
            throw RegistryFault.invalidVersion(part);
        }
        return Optional.of(number);
    }

    /**
     * A part of the path as a schema id.
     *
     * @throws RegistryFault 40403 if it cannot be one
     */
    static int id(String part) {
        return number(part).orElseThrow(RegistryFault::schemaNotFound);
    }

    private static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
