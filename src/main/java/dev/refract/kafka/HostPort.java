package dev.refract.kafka;

import dev.refract.errors.RefractException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Where a server listens, or should. */
public record HostPort(String host, int port) {
    private static final int PATIENCE_MILLIS = 3_000;

    /**
     * Reads {@code host:port}.
     *
     * @throws RefractException for anything else
     */
    public static HostPort parse(String written) {
        int colon = written.lastIndexOf(':');
        try {
            return new HostPort(
                    written.substring(0, Math.max(0, colon)), Integer.parseInt(written.substring(colon + 1)));
        } catch (NumberFormatException e) {
            throw new RefractException("a server must be written host:port, found " + written, e);
        }
    }

    /** Whether anything takes connections there. */
    public boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
