package dev.refract.embedded.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.refract.embedded.registry.Json;
import dev.refract.embedded.registry.RegisteredSchema;
import dev.refract.embedded.registry.SchemaQueries;
import dev.refract.embedded.registry.SchemaQueries.Seen;
import dev.refract.embedded.registry.Settings;
import dev.refract.embedded.registry.SubjectName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The lines of the protocol about schemas, whatever their subject. */
final class SchemaRoutes {
    /** All subjects of all contexts. */
    private static final String EVERYTHING = ":*:";

    private final SchemaQueries queries;
    private final Settings settings;

    SchemaRoutes(SchemaQueries queries, Settings settings) {
        this.queries = queries;
        this.settings = settings;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/schemas", this::list),
                Route.of("GET", "/schemas/types", request -> List.of("AVRO")),
                Route.of("GET", "/schemas/ids/{id}", this::byId),
                Route.of("GET", "/schemas/ids/{id}/schema", this::text),
                Route.of("GET", "/schemas/ids/{id}/subjects", this::subjects),
                Route.of("GET", "/schemas/ids/{id}/versions", this::versions),
                Route.of("GET", "/schemas/guids/{guid}", this::byGuid),
                Route.of("GET", "/schemas/guids/{guid}/ids", this::idsOfGuid));
    }

    private Object list(RegistryRequest request) {
        String prefix = request.parameter("subjectPrefix").orElse(EVERYTHING);
        Seen seen = request.asks("deleted") ? Seen.ALL : Seen.LIVE;
        Stream<RegisteredSchema> all = queries.withPrefix(prefix, seen);
        if (request.asks("latestOnly")) {
            Map<SubjectName, RegisteredSchema> latest = new LinkedHashMap<>();
            all.forEach(schema -> latest.put(schema.subject(), schema));
            all = latest.values().stream();
        }
        return request.page(all.map(RegisteredSchema::toJson));
    }

    private Object byId(RegistryRequest request) {
        RegisteredSchema schema = uses(request).get(0);
        ObjectNode json = schema.toJson();
        json.remove("id");
        if (hint(request).isEmpty()) {
            json.remove(List.of("subject", "version"));
        }
        json.put("schema", queries.text(schema, format(request)));
        return request.asks("fetchMaxId")
                ? json.put("maxId", queries.maxId(schema.subject().context()))
                : json;
    }

    private Object text(RegistryRequest request) {
        return queries.text(uses(request).get(0), format(request));
    }

    private Object subjects(RegistryRequest request) {
        return request.page(
                seenUses(request).map(use -> use.subject().toString()).distinct());
    }

    private Object versions(RegistryRequest request) {
        return request.page(seenUses(request)
                .map(use ->
                        Json.object().put("subject", use.subject().toString()).put("version", use.version())));
    }

    private Object byGuid(RegistryRequest request) {
        RegisteredSchema schema = queries.withGuid(request.path().get(2)).get(0);
        ObjectNode json = schema.toJson();
        json.remove(List.of("subject", "version", "id"));
        return json.put("schema", queries.text(schema, format(request)));
    }

    private Object idsOfGuid(RegistryRequest request) {
        return queries.withGuid(request.path().get(2)).stream()
                .map(schema ->
                        Json.object().put("context", schema.subject().context()).put("id", schema.id()))
                .distinct()
                .toList();
    }

    private Stream<RegisteredSchema> seenUses(RegistryRequest request) {
        return uses(request).stream().filter(use -> request.asks("deleted") || !use.deleted());
    }

    private List<RegisteredSchema> uses(RegistryRequest request) {
        int id = RegistryRequest.id(request.path().get(2));
        return queries.uses(id, hint(request).map(settings::resolve));
    }

    private static Optional<SubjectName> hint(RegistryRequest request) {
        return request.parameter("subject").filter(text -> !text.isEmpty()).map(SubjectName::parse);
    }

    private static String format(RegistryRequest request) {
        return request.parameter("format").orElse("");
    }
}
