package dev.refract.monitor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.refract.errors.RefractException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /metrics}, {@code /livez} and {@code /readyz} on a port. It only reads, takes no body, and gives a request ten
 * seconds to arrive, so that half-sent ones let go of their thread.
 */
public final class MonitorServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MonitorServer.class);
    private static final int MAX_THREADS = 8;
    private static final int IDLE_SECONDS = 30;

    private final PipelineMonitor monitor;
    private final HttpServer http;
    private final ExecutorService workers;

    private MonitorServer(PipelineMonitor monitor, HttpServer http) {
        this.monitor = monitor;
        this.http = http;
        this.workers = new ThreadPoolExecutor(
                0, MAX_THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    var thread = new Thread(task, "refract-monitor");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /**
     * Listens.
     *
     * @param host address of the interface; {@code 0.0.0.0} for all
     * @param port 0 for any that is free
     * @throws RefractException when the port cannot be had
     */
    public static MonitorServer start(String host, int port, PipelineMonitor monitor) {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        System.setProperty("sun.net.httpserver.maxRspTime", "30");
        try {
            var server = new MonitorServer(
                    monitor, HttpServer.create(new InetSocketAddress(InetAddress.getByName(host), port), 0));
            server.http.setExecutor(server.workers);
            server.http.createContext("/", server::handle);
            server.http.start();
            return server;
        } catch (IOException e) {
            throw new RefractException(
                    "--http-port " + port + " of " + host + " cannot be listened on: " + e.getMessage(), e);
        }
    }

    /** The port that it listens on. */
    public int port() {
        return http.getAddress().getPort();
    }

    /** Stops listening. */
    @Override
    public void close() {
        http.stop(0);
        workers.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, answer(exchange));
        }
    }

    private MonitorAnswer answer(HttpExchange exchange) {
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
