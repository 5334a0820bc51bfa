package dev.refract.monitor;

import com.sun.net.httpserver.HttpExchange;
import dev.refract.errors.RefractException;
import dev.refract.http.HttpListener;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /metrics}, {@code /livez} and {@code /readyz} on a port. It only reads and takes no body.
 */
public final class MonitorServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MonitorServer.class);
    private static final int MAX_THREADS = 8;

    private final HttpListener http;

    private MonitorServer(HttpListener http) {
        this.http = http;
    }

    /**
     * Listens.
     *
     * @param host address of the interface; {@code 0.0.0.0} for all
     * @param port 0 for any that is free
     * @throws RefractException when the port cannot be had
     */
    public static MonitorServer start(String host, int port, PipelineMonitor monitor) {
        try {
            InetSocketAddress address = new InetSocketAddress(InetAddress.getByName(host), port);
            return new MonitorServer(HttpListener.start(
                    address, "refract-monitor", MAX_THREADS, exchange -> send(exchange, answer(exchange, monitor))));
        } catch (IOException e) {
            throw new RefractException(
                    "--http-port " + port + " of " + host + " cannot be listened on: " + e.getMessage(), e);
        }
    }

    /** The port that it listens on. */
    public int port() {
        return http.port();
    }

    /** Stops listening. */
    @Override
    public void close() {
        http.close();
    }

    private static MonitorAnswer answer(HttpExchange exchange, PipelineMonitor monitor) {
        if (!exchange.getRequestMethod().equals("GET")
                && !exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            return MonitorAnswer.text(405, "only GET");
        }
        try {
            return switch (exchange.getRequestURI().getPath()) {
                case "/metrics" -> monitor.metrics(exchange.getRequestHeaders().getFirst("Accept"));
                case "/livez" -> monitor.live();
                case "/readyz" -> monitor.ready();
                default -> MonitorAnswer.text(404, "/metrics, /livez, /readyz");
            };
        } catch (RuntimeException e) {
            LOG.error("{} failed", exchange.getRequestURI(), e);
            return MonitorAnswer.text(500, "this is a defect of Refract; the log says more");
        }
    }

    private static void send(HttpExchange exchange, MonitorAnswer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        boolean silent = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), silent ? -1 : answer.body().length);
        if (!silent) {
            exchange.getResponseBody().write(answer.body());
        }
    }
}
