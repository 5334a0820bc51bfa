package dev.refract.embedded;

import com.sun.net.httpserver.Headers;
import dev.refract.embedded.rest.RegistryAnswer;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses what a web page of somebody else sends through the user's browser. Such a page can reach 127.0.0.1, with its
 * own name as the host (DNS rebinding) or as the origin, and without asking only with media types of forms.
 */
final class RequestGuard {
    private static final Set<String> LOCAL = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final List<String> MEDIA_TYPES = List.of(
            "application/vnd.schemaregistry.v1+json",
            "application/vnd.schemaregistry+json",
            "application/json",
            "application/octet-stream");

    private RequestGuard() {}

    /** Why a request is not answered; empty if it is. */
    static Optional<RegistryAnswer> refusal(Headers headers) {
        String host = headers.getFirst("Host");
        if (host != null && !isLocal("http://" + host)) {
            return Optional.of(
                    RegistryAnswer.refusal(403, 403, "The registry is asked as 127.0.0.1 or localhost only"));
        }
        String origin = headers.getFirst("Origin");
        if (origin != null && !isLocal(origin)) {
            return Optional.of(RegistryAnswer.refusal(403, 403, "The registry answers no web pages of other hosts"));
        }
        String type = headers.getFirst("Content-Type");
        if (type != null && !MEDIA_TYPES.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))) {
            return Optional.of(RegistryAnswer.refusal(415, 415, "HTTP 415 Unsupported Media Type; JSON is expected"));
        }
        return Optional.empty();
    }

    private static boolean isLocal(String address) {
        try {
            String host = URI.create(address).getHost();
            return host != null && LOCAL.contains(host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
