package dev.refract.monitor;

import java.nio.charset.StandardCharsets;

/**
 * An answer over HTTP.
 *
 * @param status code of HTTP
 * @param contentType media type of the body
 */
@SuppressWarnings("ArrayRecordComponent") // written once, never compared
record MonitorAnswer(int status, String contentType, byte[] body) {
    /** A line of text. */
    static MonitorAnswer text(int status, String line) {
        return new MonitorAnswer(status, "text/plain; charset=utf-8", (line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
