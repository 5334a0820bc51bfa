package dev.refract.embedded.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.refract.embedded.registry.Json;
import dev.refract.embedded.registry.RegisteredSchema;
import dev.refract.embedded.registry.RegistryFault;
import dev.refract.embedded.registry.SchemaDefinition;
import dev.refract.embedded.registry.SchemaQueries;
import dev.refract.embedded.registry.SchemaQueries.Seen;
import dev.refract.embedded.registry.SchemaStore;
import dev.refract.embedded.registry.Settings;
import dev.refract.embedded.registry.SubjectName;
import java.util.List;
import java.util.Optional;

/** The lines of the protocol that ask whether a schema could be registered. */
final class CompatibilityRoutes {
    private final SchemaStore store;
    private final SchemaQueries queries;
    private final Settings settings;

    CompatibilityRoutes(SchemaStore store, SchemaQueries queries, Settings settings) {
        this.store = store;
        this.queries = queries;
        this.settings = settings;
    }

    List<Route> routes() {
        return List.of(
                Route.of("POST", "/compatibility/subjects/{subject}/versions", this::withAll),
                Route.of("POST", "/compatibility/subjects/{subject}/versions/{version}", this::withOne));
    }

    /** With as many versions as the level looks at; a subject that is not there yet takes everything. */
    private Object withAll(RegistryRequest request) {
        return check(request, queries.live(subject(request)));
    }

    private Object withOne(RegistryRequest request) {
        Optional<Integer> number = RegistryRequest.version(request.path().get(4));
        List<RegisteredSchema> live = queries.live(subject(request));
        if (number.isPresent()) {
            return check(
                    request,
                    List.of(live.stream()
                            .filter(schema -> schema.version() == number.get())
                            .findFirst()
                            .orElseThrow(() -> RegistryFault.versionNotFound(number.get()))));
        }
        return check(request, live.isEmpty() ? live : List.of(queries.version(subject(request), number, Seen.LIVE)));
    }

    private Object check(RegistryRequest request, List<RegisteredSchema> earlier) {
        SubjectName subject = subject(request);
        boolean verbose = request.asks("verbose");
        List<String> violations;
        try {
            SchemaDefinition wanted = store.canonical(subject, request.definition(), request.asks("normalize"));
            violations = store.violations(subject, wanted, earlier);
        } catch (RegistryFault fault) {
            if (!verbose || !fault.isInvalidSchema()) {
                throw fault;
            }
            violations = List.of(fault.getMessage());
        }
        ObjectNode answer = Json.object().put("is_compatible", violations.isEmpty());
        return verbose ? answer.set("messages", Json.array(violations)) : answer;
    }

    private SubjectName subject(RegistryRequest request) {
        return settings.resolve(SubjectName.parse(request.path().get(2)));
    }
}
