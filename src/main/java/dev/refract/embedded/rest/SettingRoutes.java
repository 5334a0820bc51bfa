package dev.refract.embedded.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.refract.embedded.registry.Json;
import dev.refract.embedded.registry.RegistryFault;
import dev.refract.embedded.registry.RegistryMode;
import dev.refract.embedded.registry.Settings;
import dev.refract.embedded.registry.SubjectConfig;
import dev.refract.embedded.registry.SubjectName;
import java.util.List;
import java.util.Optional;

/** The lines of the protocol about compatibility settings and modes. */
final class SettingRoutes {
    private final Settings settings;

    SettingRoutes(Settings settings) {
        this.settings = settings;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/config", this::config),
                Route.of("PUT", "/config", this::setConfig),
                Route.of("DELETE", "/config", this::deleteConfig),
                Route.of("GET", "/config/{subject}", this::config),
                Route.of("PUT", "/config/{subject}", this::setConfig),
                Route.of("DELETE", "/config/{subject}", this::deleteConfig),
                Route.of("GET", "/mode", this::mode),
                Route.of("PUT", "/mode", this::setMode),
                Route.of("DELETE", "/mode", this::deleteMode),
                Route.of("GET", "/mode/{subject}", this::mode),
                Route.of("PUT", "/mode/{subject}", this::setMode),
                Route.of("DELETE", "/mode/{subject}", this::deleteMode));
    }

    private Object config(RegistryRequest request) {
        Optional<SubjectName> subject = subject(request);
        return request.asks("defaultToGlobal")
                ? settings.configInScope(subject).fields()
                : settings.config(subject)
                        .map(SubjectConfig::fields)
                        .orElseThrow(() -> RegistryFault.noCompatibilityOf(subject.orElseThrow()));
    }

    private Object setConfig(RegistryRequest request) {
        return settings.update(subject(request), request.object()).toRequest();
    }

    private Object deleteConfig(RegistryRequest request) {
        return settings.deleteConfig(subject(request)).fields();
    }

    private Object mode(RegistryRequest request) {
        Optional<SubjectName> subject = subject(request);
        return json(
                request.asks("defaultToGlobal")
                        ? settings.modeInScope(subject)
                        : settings.mode(subject).orElseThrow(() -> RegistryFault.noModeOf(subject.orElseThrow())));
    }

    private Object setMode(RegistryRequest request) {
        String name = Json.field(request.object(), "mode").map(JsonNode::asText).orElse("");
        RegistryMode mode = RegistryMode.named(name).orElseThrow(() -> RegistryFault.invalidMode(name));
        settings.setMode(subject(request), mode, request.asks("force"));
        return json(mode);
    }

    private Object deleteMode(RegistryRequest request) {
        return json(settings.deleteMode(subject(request)));
    }

    private static JsonNode json(RegistryMode mode) {
        return Json.object().put("mode", mode.name());
    }

    /** Absent for all, which is also what the default context means. */
    private static Optional<SubjectName> subject(RegistryRequest request) {
        return request.path().stream()
                .skip(1)
                .findFirst()
                .map(SubjectName::parse)
                .filter(name -> !name.toString().isEmpty());
    }
}
