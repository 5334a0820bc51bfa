package dev.refract.model.translate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.declare.TextPattern;
import dev.refract.model.ResourceException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;

/** A server that speaks LibreTranslate's protocol: {@code POST /translate} of JSON. */
@Named(id = "libretranslate", doc = "A server with the API of LibreTranslate.")
public record LibreTranslate(
        @Param(doc = "The address of the server.", example = "http://localhost:5000", shorthand = true)
        @TextPattern(regex = "https?://[^ ]+", words = "an address that begins with http:// or https://")
        String url,

        @Param(doc = "The environment variable that holds the API key.")
        Optional<String> apiKeyVariable,

        @Param(doc = "Timeouts, retries and the circuit breaker.", def = "{}")
        RetryPolicy retry)
        implements Translator {
    private static final Map<LibreTranslate, Server> SERVERS = new ConcurrentHashMap<>();
    private static final int TOO_MANY = 429;

    @Override
    public List<String> translate(List<String> sentences, String from, String to) {
        return SERVERS.computeIfAbsent(this, Server::new).translate(sentences, from, to);
    }

    /** The connection to one server, for the life of the process. */
    private static final class Server {
        private final LibreTranslate declared;
        private final HttpClient client;
        private final JsonMapper json = JsonMapper.builder().build();
        private final CircuitBreaker breaker;
        private final TranslationCache cache = new TranslationCache();

        Server(LibreTranslate declared) {
            this.declared = declared;
            Duration limit = Duration.ofMillis(declared.retry.timeoutMs());
            client = HttpClient.newBuilder().connectTimeout(limit).build();
            breaker = new CircuitBreaker(declared.url, declared.retry);
        }

        List<String> translate(List<String> sentences, String from, String to) {
            return cache.of(sentences, from, to, asked -> breaker.call(() -> ask(asked, from, to)));
        }

        private List<String> ask(List<String> sentences, String from, String to)
                throws IOException, TimeoutException, InterruptedException {
            Map<String, Object> question = new LinkedHashMap<>();
            question.put("q", sentences);
            question.put("source", from);
            question.put("target", to);
            question.put("format", "text");
            declared.apiKeyVariable.map(System::getenv).ifPresent(key -> question.put("api_key", key));
            HttpRequest request = HttpRequest.newBuilder(URI.create(declared.url.replaceFirst("/$", "") + "/translate"))
                    .timeout(Duration.ofMillis(declared.retry.timeoutMs()))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(question)))
                    .build();
            try {
                return read(client.send(request, HttpResponse.BodyHandlers.ofByteArray()), sentences.size());
            } catch (HttpTimeoutException e) {
                throw new IOException("no answer within " + declared.retry.timeoutMs() + " ms", e);
            }
        }

        private List<String> read(HttpResponse<byte[]> response, int expected) throws IOException {
            int status = response.statusCode();
            if (status >= 400 && status < 500 && status != TOO_MANY && status != 408) {
                throw new ResourceException(declared.url + " refuses the question with status " + status + ": "
                        + json.readTree(response.body()).path("error").asText("no reason given"));
            }
            if (status != 200) {
                throw new IOException("status " + status);
            }
            JsonNode translated = json.readTree(response.body()).path("translatedText");
            if (!translated.isArray() || translated.size() != expected) {
                throw new IOException("the answer has no translatedText of " + expected + " sentences");
            }
            List<String> texts = new ArrayList<>(expected);
            translated.forEach(text -> texts.add(text.asText()));
            return texts;
        }
    }
}
