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

    /** Any port that is free when it is bound. */
    static InetSocketAddress anyPort() {
        return new InetSocketAddress(address(), 0);
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
