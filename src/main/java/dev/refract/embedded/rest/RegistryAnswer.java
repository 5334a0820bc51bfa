package dev.refract.embedded.rest;

import dev.refract.embedded.registry.Json;
import dev.refract.embedded.registry.RegistryFault;

/**
 * What a request is answered with.
 *
 * @param status HTTP status
 * @param body JSON, or a schema as it is; empty for none
 * @param allow methods of the path, for who asks for them and who used another; empty otherwise
 */
public record RegistryAnswer(int status, String body, String allow) {

    /** A refusal, as the protocol says it. */
    public static RegistryAnswer refusal(int status, int code, String message) {
        return new RegistryAnswer(
                status,
                Json.object().put("error_code", code).put("message", message).toString(),
                "");
    }

    static RegistryAnswer of(RegistryFault fault) {
        return refusal(fault.status(), fault.code(), fault.getMessage());
    }
}
