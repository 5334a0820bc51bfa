package dev.refract.embedded.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.refract.embedded.registry.Json;
import dev.refract.embedded.registry.RegistryFault;
import dev.refract.embedded.registry.SchemaDefinition;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One request as the routes see it.
 *
 * @param method HTTP method in capitals
 * @param path decoded parts of the path, without the empty one before the first slash
 * @param query decoded parameters, each with its values in their order
 * @param body parsed JSON body, if there is one
 */
public record RegistryRequest(
        String method, List<String> path, Map<String, List<String>> query, Optional<JsonNode> body) {

    /**
     * Reads a request.
     *
     * @param body null if there is none
     * @throws RegistryFault 400 if path or query is not encoded as they must be
     */
    public static RegistryRequest of(String method, URI uri, JsonNode body) {
        try {
            List<String> path = Stream.of(uri.getRawPath().split("/"))
                    .filter(part -> !part.isEmpty())
                    // in a path a plus sign is itself, in the decoder's eyes a space
                    .map(part -> decode(part.replace("+", "%2B")))
                    .toList();
            Map<String, List<String>> query = new LinkedHashMap<>();
            for (String part : Optional.ofNullable(uri.getRawQuery()).orElse("").split("&", -1)) {
                String[] pair = part.split("=", 2);
                query.computeIfAbsent(decode(pair[0]), name -> new ArrayList<>())
                        .add(pair.length == 2 ? decode(pair[1]) : "");
            }
            return new RegistryRequest(method, path, query, Optional.ofNullable(body));
        } catch (IllegalArgumentException e) {
            throw RegistryFault.unreadableRequest(e.getMessage());
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    RegistryRequest withMethod(String other) {
        return new RegistryRequest(other, path, query, body);
    }

    /** The same asked of another path, with one query parameter instead of what was given for it. */
    RegistryRequest rewritten(List<String> otherPath, String parameter, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(query);
        changed.put(parameter, List.of(value));
        return new RegistryRequest(method, otherPath, changed, body);
    }

    /** Whether a query parameter is given as {@code true}. */
    boolean asks(String parameter) {
        return parameter(parameter).filter("true"::equalsIgnoreCase).isPresent();
    }

    /** The first value of a query parameter. */
    Optional<String> parameter(String name) {
        return values(name).stream().findFirst();
    }

    /** All values of a query parameter. */
    List<String> values(String name) {
        return query.getOrDefault(name, List.of());
    }

    /** The part of a list that {@code offset} and {@code limit} ask for. */
    <T> List<T> page(Stream<T> all) {
        int limit = number("limit").filter(given -> given > 0).orElse(Integer.MAX_VALUE);
        return all.skip(Math.max(0, number("offset").orElse(0))).limit(limit).toList();
    }

    private Optional<Integer> number(String parameter) {
        return parameter(parameter)
                .map(text -> integer(text)
                        .orElseThrow(() -> RegistryFault.unreadableRequest(parameter + " is not a number: " + text)));
    }

    /**
     * The body, which must be an object.
     *
     * @throws RegistryFault 400 if it is not
     */
    JsonNode object() {
        return body.filter(JsonNode::isObject)
                .orElseThrow(() -> RegistryFault.unreadableRequest("a JSON object is needed as its body"));
    }

    /**
     * What the body wants to be registered or compared.
     *
     * @throws RegistryFault 400 without a body, 42201 if it is not of Avro
     */
    SchemaDefinition definition() {
        JsonNode object = object();
        String type = Json.field(object, "schemaType").map(JsonNode::asText).orElse("AVRO");
        if (!type.equals("AVRO")) {
            throw RegistryFault.invalidSchema("schemaType " + type + "; the embedded registry keeps AVRO only");
        }
        return SchemaDefinition.parse(object);
    }

    /**
     * A part of the path as a version number; absent for {@code latest} and its alias −1.
     *
     * @throws RegistryFault 42202 if it is neither
     */
    static Optional<Integer> version(String part) {
        String text = part.strip();
        if (text.equalsIgnoreCase("latest") || text.equals("-1")) {
            return Optional.empty();
        }
        return Optional.of(
                integer(text).filter(number -> number > 0).orElseThrow(() -> RegistryFault.invalidVersion(part)));
    }

    /**
     * A part of the path as a schema id.
     *
     * @throws RegistryFault 404 if it cannot be one
     */
    static int id(String part) {
        return integer(part).orElseThrow(RegistryFault::noSuchPath);
    }

    private static Optional<Integer> integer(String text) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
