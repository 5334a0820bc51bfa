package dev.refract.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** The one interface everything embedded listens on: reachable from this machine, and from no other. */
final class Loopback {

    /** The address as it appears in settings and URLs. */
    static final String HOST = "127.0.0.1";

    private Loopback() {}

    /** The IPv4 address, whatever the machine prefers. */
    static InetAddress address() {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        } catch (UnknownHostException e) {
            throw new UncheckedIOException("four bytes are an address", e);
        }
    }

    /** A port of the interface; 0 for any that is free when it is bound. */
    static InetSocketAddress port(int port) {
        return new InetSocketAddress(address(), port);
    }

    /**
     * Checks a port that the user chose.
     *
     * @param server what is to listen there, as a message names it
     * @throws EmbeddedException if something listens there already, or it may not be used
     */
    static void requireFree(int port, String server) {
        try (var socket = new ServerSocket()) {
            // a port on which connections have only just ended is free
            socket.setReuseAddress(true);
            socket.bind(port(port), 1);
        } catch (IOException e) {
            throw new EmbeddedException(
                    "The embedded %s cannot listen on %s:%d (%s): stop what listens there, or choose another port"
                            .formatted(server, HOST, port, e.getMessage()),
                    e);
        }
    }

    /** Two different ports that nobody has at this moment; someone may take them the next. */
    static int[] twoFreePorts() {
        try (var first = new ServerSocket(0, 1, address());
                var second = new ServerSocket(0, 1, address())) {
            return new int[] {first.getLocalPort(), second.getLocalPort()};
        } catch (IOException e) {
            throw new EmbeddedException("No free port on " + HOST + ": " + e.getMessage(), e);
        }
    }
}
