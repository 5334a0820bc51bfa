package dev.refract.embedded.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.refract.embedded.registry.Json;
import java.util.Collection;
import java.util.List;

/**
 * One line of the protocol: what is done on a path with a method.
 *
 * @param template parts of the path; one in braces stands for any
 */
record Route(String method, List<String> template, Handler handler) {

    /** Answers a request: a JSON node, a list, or a text that is sent as it is; null for no content. */
    @FunctionalInterface
    interface Handler {
        Object answer(RegistryRequest request);
    }

    static Route of(String method, String template, Handler handler) {
        return new Route(method, List.of(template.substring(1).split("/")), handler);
    }

    boolean matches(List<String> path) {
        if (path.size() != template.size()) {
            return false;
        }
        for (int i = 0; i < path.size(); i++) {
            if (!template.get(i).startsWith("{") && !template.get(i).equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    RegistryAnswer answer(RegistryRequest request) {
        Object answer = handler.answer(request);
        if (answer == null) {
            return new RegistryAnswer(204, "", "");
        }
        if (answer instanceof Collection<?> list) {
            return new RegistryAnswer(200, Json.array(list).toString(), "");
        }
        return new RegistryAnswer(200, answer instanceof JsonNode json ? json.toString() : (String) answer, "");
    }
}
