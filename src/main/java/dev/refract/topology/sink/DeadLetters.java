package dev.refract.topology.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.refract.copies.Plan;
import dev.refract.kafka.HeaderNames;
import dev.refract.sample.Bytes;
import dev.refract.sample.DataFault;
import dev.refract.sample.DeadLetter;
import dev.refract.serde.DeadLetterSerde;
import dev.refract.topology.record.Rejection;
import dev.refract.topology.record.SinkRecord;
import dev.refract.topology.record.SourceRecord;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Rejections as records of the dead-letter topic. */
public final class DeadLetters {
    private static final int STACK_TRACE_LIMIT = 4096;
    private static final int MAX_MESSAGE = 1024;

    private final Plan plan;
    private final DeadLetterSerde serde;
    private final int maxBytes;

    /**
     * Writes the letters of a pipeline.
     *
     * @param maxBytes largest record, in bytes, that the dead-letter topic takes; a letter that would be
     *     larger leaves the original bytes out and says where they stand
     */
    public DeadLetters(Plan plan, DeadLetterSerde serde, int maxBytes) {
        this.plan = plan;
        this.serde = serde;
        this.maxBytes = maxBytes;
    }

    /**
     * The dead letter of {@code rejection}: with the record's bytes when the whole record is refused, and with the copy
     * when it was made and a gate or its size speaks against it. A letter that is
     * too large for its topic leaves out value, key, headers and at last the end of its message; the source offset is
     * always there.
     */
    public SinkRecord of(Rejection rejection) {
        SourceRecord source = rejection.source();
        Optional<Bytes> value = rejection.copy().isPresent()
                ? rejection.made()
                : Optional.ofNullable(source.value()).map(Bytes::of);
        String message = rejection.fault().getMessage();
        if (value.isPresent()) {
            SinkRecord letter = letter(rejection, message, source, value);
            if (letter.size() <= maxBytes) {
                return letter;
            }
            message += "; its " + value.get().size() + " bytes are more than the dead-letter topic takes"
                    + (rejection.copy().isPresent() ? "" : " and remain at the source offset");
        }
        SinkRecord letter = letter(rejection, message, source, Optional.empty());
        if (letter.size() <= maxBytes) {
            return letter;
        }
        SourceRecord bare = new SourceRecord(null, null, new RecordHeaders(), source.from());
        String shorter = message.substring(0, Math.min(message.length(), MAX_MESSAGE))
                + "; its key and headers are too large to be repeated here";
        return letter(rejection, shorter, bare, Optional.empty());
    }

    private SinkRecord letter(Rejection rejection, String message, SourceRecord source, Optional<Bytes> value) {
        DataFault fault = rejection.fault();
        DeadLetter letter = new DeadLetter(
                fault.reason(),
                message,
                rejection.node().id(),
                plan.pipeline().pipeline(),
                plan.pipeline().version(),
                plan.digest(),
                source.from(),
                rejection.sampleId().map(id -> id.substring(0, Math.min(id.length(), MAX_MESSAGE))),
                rejection.copy(),
                Optional.ofNullable(source.key()).map(Bytes::of),
                value,
                Optional.ofNullable(fault.getCause()).map(DeadLetters::stackTrace));
        Headers headers = new RecordHeaders(source.headers());
        headers.remove(HeaderNames.PIPELINE)
                .remove(HeaderNames.REASON)
                .add(HeaderNames.PIPELINE, plan.pipeline().qualifiedName().getBytes(UTF_8))
                .add(HeaderNames.REASON, fault.reason().code().getBytes(UTF_8));
        return new SinkRecord(
                SinkNodes.REJECTED,
                source.key(),
                serde.encode(plan.pipeline().sink().rejected(), letter),
                headers,
                source.from().timestamp());
    }

    private static String stackTrace(Throwable cause) {
        StringWriter text = new StringWriter();
        cause.printStackTrace(new PrintWriter(text));
        return text.toString().substring(0, Math.min(text.getBuffer().length(), STACK_TRACE_LIMIT));
    }
}
