package dev.refract.embedded.rest;

import dev.refract.embedded.registry.RegistryFault;
import dev.refract.embedded.registry.RegistryJournal;
import dev.refract.embedded.registry.RegistryState;
import dev.refract.embedded.registry.SchemaDeletion;
import dev.refract.embedded.registry.SchemaQueries;
import dev.refract.embedded.registry.SchemaStore;
import dev.refract.embedded.registry.Settings;
import dev.refract.embedded.registry.SubjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A registry: Confluent's protocol over what a journal holds. Every change is in the journal before it is seen. Safe
 * for several threads, one of which is answered at a time.
 */
public final class RegistryRoutes {
    private final List<Route> routes;

    /**
     * The routes over a state; changes go to {@code journal}.
     *
     * @param clusterId that clients are given
     */
    public RegistryRoutes(RegistryState state, RegistryJournal journal, String clusterId) {
        RegistryJournal applying = entry -> {
            journal.append(entry);
            state.apply(entry);
        };
        var settings = new Settings(state, applying);
        var queries = new SchemaQueries(state);
        var store = new SchemaStore(state, applying, queries, settings);
        var deletion = new SchemaDeletion(state, applying, queries, settings);
        this.routes = Stream.of(
                        new SubjectRoutes(store, deletion, queries, settings).routes(),
                        new SchemaRoutes(queries, settings).routes(),
                        new CompatibilityRoutes(store, queries, settings).routes(),
                        new SettingRoutes(settings).routes(),
                        new ServerRoutes(deletion, queries, clusterId).routes())
                .flatMap(List::stream)
                .toList();
    }

    /** Answers a request; a refusal is an answer too. */
    public synchronized RegistryAnswer answer(RegistryRequest request) {
        try {
            return dispatch(inContext(request));
        } catch (RegistryFault fault) {
            return RegistryAnswer.of(fault);
        }
    }

    private RegistryAnswer dispatch(RegistryRequest request) {
        List<Route> there =
                routes.stream().filter(route -> route.matches(request.path())).toList();
        if (there.isEmpty()) {
            throw RegistryFault.noSuchPath();
        }
        if (request.method().equals("OPTIONS")) {
            return new RegistryAnswer(200, "", allowed(there));
        }
        String method = request.method().equals("HEAD") ? "GET" : request.method();
        return there.stream()
                .filter(route -> route.method().equals(method))
                .findFirst()
                .map(route -> route.answer(request))
                .orElseGet(() -> {
                    RegistryAnswer refusal = RegistryAnswer.of(RegistryFault.noSuchMethod());
                    return new RegistryAnswer(refusal.status(), refusal.body(), allowed(there));
                });
    }

    private static String allowed(List<Route> there) {
        return Stream.concat(
                        there.stream()
                                .map(Route::method)
                                .flatMap(method -> method.equals("GET") ? Stream.of("GET", "HEAD") : Stream.of(method)),
                        Stream.of("OPTIONS"))
                .collect(Collectors.joining(","));
    }

    /** A path below {@code /contexts/<context>} is the path without it, asked of that context. */
    private static RegistryRequest inContext(RegistryRequest request) {
        List<String> path = request.path();
        if (path.size() < 3 || !path.get(0).equals("contexts")) {
            return request;
        }
        String written = path.get(1);
        String name = written.startsWith(":") ? SubjectName.parse(written).context() : written;
        String context = name.startsWith(".") ? name : "." + name;
        String qualifier = context.equals(SubjectName.DEFAULT_CONTEXT) ? "" : ":" + context + ":";
        List<String> rest = new ArrayList<>(path.subList(2, path.size()));
        int subject = rest.indexOf("subjects") + 1;
        boolean setting = List.of("config", "mode").contains(rest.get(0));
        if (setting && rest.size() == 1 && !qualifier.isEmpty()) {
            rest.add(qualifier);
        } else if (setting && rest.size() == 2) {
            rest.set(1, qualifier + rest.get(1));
        } else if (!rest.get(0).equals("schemas") && subject > 0 && subject < rest.size()) {
            rest.set(subject, qualifier + rest.get(subject));
        }
        String parameter = rest.get(0).equals("schemas") && rest.size() > 1 ? "subject" : "subjectPrefix";
        return request.rewritten(
                List.copyOf(rest),
                parameter,
                qualifier + request.parameter(parameter).orElse(""));
    }
}
