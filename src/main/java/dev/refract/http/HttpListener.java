package dev.refract.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * An HTTP server on a port with a bounded number of threads. A request has ten seconds to arrive, so that half-sent ones
 * let go of their thread; what comes when all threads are taken is hung up on.
 */
public final class HttpListener implements AutoCloseable {
    private static final int IDLE_SECONDS = 30;

    private final HttpServer http;
    private final ExecutorService workers;

    /** Answers a request; the exchange is closed afterwards. */
    @FunctionalInterface
    public interface Handler {
        /** Answers one request, on a thread of the server. */
        void handle(HttpExchange exchange) throws IOException;
    }

    private HttpListener(HttpServer http, ExecutorService workers) {
        this.http = http;
        this.workers = workers;
    }

    /**
     * Listens.
     *
     * @param address of an interface; port 0 for any that is free
     * @param name of its threads, which keep no program alive
     * @param maxThreads requests answered at the same time
     * @throws IOException if the port cannot be had
     */
    public static HttpListener start(InetSocketAddress address, String name, int maxThreads, Handler handler)
            throws IOException {
        // otherwise the JDK's server lets each answer wait 40 ms for an acknowledgement (Nagle's algorithm)
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        System.setProperty("sun.net.httpserver.maxRspTime", "30");
        HttpServer http = HttpServer.create(address, 0);
        ExecutorService workers = new ThreadPoolExecutor(
                0, maxThreads, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    var thread = new Thread(task, name);
                    thread.setDaemon(true);
                    return thread;
                });
        http.setExecutor(workers);
        http.createContext("/", exchange -> {
            try (exchange) {
                handler.handle(exchange);
            }
        });
        http.start();
        return new HttpListener(http, workers);
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
}
