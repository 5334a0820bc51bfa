package dev.refract.embedded.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.refract.embedded.registry.Json;
import dev.refract.embedded.registry.SchemaDeletion;
import dev.refract.embedded.registry.SchemaQueries;
import dev.refract.embedded.registry.SubjectName;
import java.util.List;

/** The lines of the protocol about the registry itself and its contexts. */
final class ServerRoutes {
    private final SchemaDeletion deletion;
    private final SchemaQueries queries;
    private final String clusterId;

    ServerRoutes(SchemaDeletion deletion, SchemaQueries queries, String clusterId) {
        this.deletion = deletion;
        this.queries = queries;
        this.clusterId = clusterId;
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", List.of(), request -> Json.object()),
                new Route("POST", List.of(), request -> Json.object()),
                Route.of("GET", "/contexts", this::contexts),
                Route.of("DELETE", "/contexts/{context}", this::deleteContext),
                Route.of("GET", "/v1/metadata/id", this::id),
                Route.of("GET", "/v1/metadata/version", this::version));
    }

    private Object contexts(RegistryRequest request) {
        String prefix = request.parameter("contextPrefix").orElse("");
        return request.page(queries.contexts().stream().filter(context -> context.startsWith(prefix)));
    }

    private Object deleteContext(RegistryRequest request) {
        String written = request.path().get(1);
        deletion.deleteContext(
                written.startsWith(":") ? SubjectName.parse(written).context() : written);
        return null;
    }

    private Object id(RegistryRequest request) {
        ObjectNode clusters = Json.object().put("kafka-cluster", clusterId).put("schema-registry-cluster", "refract");
        ObjectNode scope = Json.object();
        scope.set("path", Json.array(List.of()));
        scope.set("clusters", clusters);
        return Json.object().set("scope", scope);
    }

    private Object version(RegistryRequest request) {
        return Json.object().put("version", "embedded").put("commitId", "");
    }
}
