package dev.refract.embedded;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * Which path of Confluent's protocol means which question to the store. Answers are plain lists, maps,
 * numbers and schemas; how they travel is not decided here.
 */
final class RegistryRoutes {

    private final SchemaStore store;

    RegistryRoutes(SchemaStore store) {
        this.store = store;
    }

    /**
     * Answers a request.
     *
     * @return a list or map to be written as JSON, or a {@link Schema} to be written as it is
     * @throws RegistryFault if the request is turned down
     */
    Object answer(RegistryRequest request) {
        List<String> path = request.path();
        if (path.isEmpty()) {
            return only("GET", request, Map.of());
        }
        List<String> rest = path.subList(1, path.size());
        return switch (path.get(0)) {
            case "subjects" -> subjects(request, rest);
            case "schemas" -> schemas(request, rest);
            case "config" -> config(request, rest);
            case "compatibility" -> compatibility(request, rest);
            case "mode" -> only("GET", request, Map.of("mode", "READWRITE"));
            default -> throw RegistryFault.noSuchPath();
        };
    }

    private Object subjects(RegistryRequest request, List<String> path) {
        if (path.isEmpty()) {
            return only("GET", request, store.subjects());
        }
        String subject = path.get(0);
        if (path.size() == 1) {
            requireMethod("POST", request);
            return describe(store.lookUp(subject, request.schema()));
        }
        if (!path.get(1).equals("versions") || path.size() > 4) {
            throw RegistryFault.noSuchPath();
        }
        if (path.size() == 2) {
            return switch (request.method()) {
                case "GET" -> numbers(store.versions(subject));
                case "POST" -> Map.of("id", store.register(subject, request.schema()));
                default -> throw RegistryFault.noSuchMethod();
            };
        }
        requireMethod("GET", request);
        RegisteredSchema found = store.version(subject, RegistryRequest.version(path.get(2)));
        if (path.size() == 3) {
            return describe(found);
        }
        return switch (path.get(3)) {
            case "schema" -> found.schema();
            case "referencedby" -> List.of();
            default -> throw RegistryFault.noSuchPath();
        };
    }

    private Object schemas(RegistryRequest request, List<String> path) {
        requireMethod("GET", request);
        if (path.equals(List.of("types"))) {
            return List.of("AVRO");
        }
        if (path.size() < 2 || path.size() > 3 || !path.get(0).equals("ids")) {
            throw RegistryFault.noSuchPath();
        }
        int id = RegistryRequest.id(path.get(1));
        if (path.size() == 2) {
            return Map.of("schema", store.schema(id).toString());
        }
        return switch (path.get(2)) {
            case "schema" -> store.schema(id);
            case "subjects" ->
                store.uses(id).stream().map(RegisteredSchema::subject).toList();
            case "versions" ->
                store.uses(id).stream()
                        .map(use -> Map.of("subject", use.subject(), "version", use.version()))
                        .toList();
            default -> throw RegistryFault.noSuchPath();
        };
    }

    private Object config(RegistryRequest request, List<String> path) {
        if (path.size() > 1) {
            throw RegistryFault.noSuchPath();
        }
        Optional<String> subject = path.stream().findFirst();
        return switch (request.method()) {
            case "GET" ->
                Map.of("compatibilityLevel", levelFor(request, subject).name());
            case "PUT" -> {
                store.setLevel(subject, request.level());
                yield Map.of("compatibility", request.level().name());
            }
            case "DELETE" -> {
                Compatibility before = subject.map(this::ownLevel).orElseGet(store::globalLevel);
                store.clearLevel(subject);
                yield Map.of("compatibilityLevel", before.name());
            }
            default -> throw RegistryFault.noSuchMethod();
        };
    }

    private Compatibility levelFor(RegistryRequest request, Optional<String> subject) {
        if (subject.isEmpty()) {
            return store.globalLevel();
        }
        return request.asks("defaultToGlobal")
                ? store.level(subject.get()).orElseGet(store::globalLevel)
                : ownLevel(subject.get());
    }

    private Compatibility ownLevel(String subject) {
        return store.level(subject).orElseThrow(() -> RegistryFault.noCompatibilityOf(subject));
    }

    private Object compatibility(RegistryRequest request, List<String> path) {
        boolean wellFormed = (path.size() == 3 || path.size() == 4)
                && path.get(0).equals("subjects")
                && path.get(2).equals("versions");
        if (!wellFormed) {
            throw RegistryFault.noSuchPath();
        }
        requireMethod("POST", request);
        String subject = path.get(1);
        // one version if it is named, otherwise as many as the level looks at
        List<RegisteredSchema> earlier = path.size() == 4
                ? List.of(store.version(subject, RegistryRequest.version(path.get(3))))
                : store.versions(subject);
        List<String> violations = store.violations(subject, request.schema(), earlier);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("is_compatible", violations.isEmpty());
        if (request.asks("verbose")) {
            answer.put("messages", violations);
        }
        return answer;
    }

    private static List<Integer> numbers(List<RegisteredSchema> versions) {
        return versions.stream().map(RegisteredSchema::version).toList();
    }

    private static Map<String, Object> describe(RegisteredSchema schema) {
        return Map.of(
                "subject", schema.subject(),
                "version", schema.version(),
                "id", schema.id(),
                "schema", schema.schema().toString());
    }

    private static <T> T only(String method, RegistryRequest request, T answer) {
        requireMethod(method, request);
        return answer;
    }

    private static void requireMethod(String method, RegistryRequest request) {
        if (!request.method().equals(method)) {
            throw RegistryFault.noSuchMethod();
        }
    }
}
