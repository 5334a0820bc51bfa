package dev.refract.model.translate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** A real HTTP server that speaks LibreTranslate's protocol and knows how to be out of order. */
public final class TranslationServer implements AutoCloseable {
    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Integer> statuses = new CopyOnWriteArrayList<>();
    private volatile boolean silent;
    private final UnaryOperator<String> translator;

    public TranslationServer(UnaryOperator<String> translator) throws IOException {
        this.translator = translator;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/translate", this::answer);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "translation-server");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    public String url() {
        return "http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort();
    }

    /** The next answers have these statuses and nothing of use. */
    public void fail(Integer... next) {
        statuses.addAll(List.of(next));
    }

    /** It takes questions and never answers. */
    public void fallSilent() {
        silent = true;
    }

    /** Every sentence that came, with its languages: {@code en>es: Hello}. */
    public List<String> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode question = json.readTree(exchange.getRequestBody());
        String way =
                question.path("source").asText() + ">" + question.path("target").asText();
        List<String> translated = new ArrayList<>();
        question.path("q").forEach(sentence -> {
            asked.add(way + ": " + sentence.asText());
            translated.add(translator.apply(way + ": " + sentence.asText()));
        });
        if (silent) {
            return;
        }
        int status = statuses.isEmpty() ? 200 : statuses.remove(0);
        byte[] body = json.writeValueAsBytes(
                status == 200 ? Map.of("translatedText", translated) : Map.of("error", "status " + status + " it is"));
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
