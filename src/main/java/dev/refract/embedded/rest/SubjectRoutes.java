package dev.refract.embedded.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.refract.embedded.registry.Json;
import dev.refract.embedded.registry.RegisteredSchema;
import dev.refract.embedded.registry.SchemaDeletion;
import dev.refract.embedded.registry.SchemaQueries;
import dev.refract.embedded.registry.SchemaQueries.Seen;
import dev.refract.embedded.registry.SchemaStore;
import dev.refract.embedded.registry.Settings;
import dev.refract.embedded.registry.SubjectName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines of the protocol about subjects and their versions. */
final class SubjectRoutes {
    /** All subjects of all contexts. */
    private static final String EVERYTHING = ":*:";

    private final SchemaStore store;
    private final SchemaDeletion deletion;
    private final SchemaQueries queries;
    private final Settings settings;

    SubjectRoutes(SchemaStore store, SchemaDeletion deletion, SchemaQueries queries, Settings settings) {
        this.store = store;
        this.deletion = deletion;
        this.queries = queries;
        this.settings = settings;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/subjects", this::list),
                Route.of("POST", "/subjects/{subject}", this::lookUp),
                Route.of("DELETE", "/subjects/{subject}", this::delete),
                Route.of("GET", "/subjects/{subject}/metadata", this::latestWithMetadata),
                Route.of("GET", "/subjects/{subject}/versions", this::versions),
                Route.of("POST", "/subjects/{subject}/versions", this::register),
                Route.of("GET", "/subjects/{subject}/versions/{version}", this::version),
                Route.of("DELETE", "/subjects/{subject}/versions/{version}", this::deleteVersion),
                Route.of("GET", "/subjects/{subject}/versions/{version}/schema", this::text),
                Route.of("GET", "/subjects/{subject}/versions/{version}/referencedby", this::referencedBy));
    }

    private Object list(RegistryRequest request) {
        String prefix = request.parameter("subjectPrefix").orElse(EVERYTHING);
        return request.page(queries.withPrefix(prefix, seen(request))
                .map(schema -> schema.subject().toString())
                .distinct());
    }

    private Object lookUp(RegistryRequest request) {
        RegisteredSchema found =
                store.lookUp(subject(request), request.definition(), request.asks("normalize"), deletedToo(request));
        return described(found, request);
    }

    private Object delete(RegistryRequest request) {
        return deletion.deleteSubject(subject(request), request.asks("permanent"));
    }

    private Object latestWithMetadata(RegistryRequest request) {
        List<String> keys = request.values("key");
        List<String> values = request.values("value");
        Map<String, String> properties = new HashMap<>();
        for (int i = 0; i < Math.min(keys.size(), values.size()); i++) {
            properties.put(keys.get(i), values.get(i));
        }
        return described(queries.latestWith(subject(request), properties, deletedToo(request)), request);
    }

    private Object versions(RegistryRequest request) {
        boolean negative = request.asks("deletedAsNegative");
        Seen seen = negative ? Seen.ALL : seen(request);
        return request.page(queries.versions(subject(request), seen).stream()
                .map(schema -> negative && schema.deleted() ? -schema.version() : schema.version()));
    }

    private Object register(RegistryRequest request) {
        JsonNode body = request.object();
        RegisteredSchema added = store.register(new SchemaStore.Candidate(
                subject(request),
                request.definition(),
                Json.field(body, "version")
                        .map(JsonNode::asInt)
                        .filter(version -> version > 0)
                        .orElse(0),
                Json.field(body, "id").map(JsonNode::asInt).orElse(-1),
                request.asks("normalize"),
                request.asks("force")));
        ObjectNode json = described(added, request);
        json.remove("subject");
        json.remove("deleted");
        return json;
    }

    private Object version(RegistryRequest request) {
        return described(found(request), request);
    }

    private Object deleteVersion(RegistryRequest request) {
        int deleted = deletion.deleteVersion(
                subject(request), RegistryRequest.version(request.path().get(3)), request.asks("permanent"));
        return Integer.toString(deleted);
    }

    private Object text(RegistryRequest request) {
        return queries.text(found(request), request.parameter("format").orElse(""));
    }

    private Object referencedBy(RegistryRequest request) {
        Optional<Integer> number = RegistryRequest.version(request.path().get(3));
        RegisteredSchema schema = queries.version(subject(request), number, Seen.ALL);
        return request.page(queries.referrers(schema, deletedToo(request)).stream());
    }

    private RegisteredSchema found(RegistryRequest request) {
        Optional<Integer> number = RegistryRequest.version(request.path().get(3));
        return queries.version(subject(request), number, deletedToo(request));
    }

    private ObjectNode described(RegisteredSchema schema, RegistryRequest request) {
        return schema.toJson()
                .put("schema", queries.text(schema, request.parameter("format").orElse("")));
    }

    private SubjectName subject(RegistryRequest request) {
        return settings.resolve(SubjectName.parse(request.path().get(1)));
    }

    private static Seen deletedToo(RegistryRequest request) {
        return request.asks("deleted") ? Seen.ALL : Seen.LIVE;
    }

    private static Seen seen(RegistryRequest request) {
        return request.asks("deletedOnly") ? Seen.DELETED : deletedToo(request);
    }
}
