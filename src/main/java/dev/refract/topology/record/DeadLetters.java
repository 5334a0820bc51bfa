package dev.refract.topology.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.refract.copies.Plan;
import dev.refract.kafka.HeaderNames;
import dev.refract.sample.Bytes;
import dev.refract.sample.DataFault;
import dev.refract.sample.DeadLetter;
import dev.refract.serde.DeadLetterSerde;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Rejections as records of the dead-letter topic. */
public final class DeadLetters {
    private static final int STACK_TRACE_LIMIT = 4096;

    private final Plan plan;
    private final DeadLetterSerde serde;
    private final int ceiling;

    /**
     * Writes the letters of a pipeline.
     *
     * @param ceiling largest record, in bytes, that the dead-letter topic takes; a letter that would be
     *     larger leaves the original bytes out and says where they stand
     */
    public DeadLetters(Plan plan, DeadLetterSerde serde, int ceiling) {
        this.plan = plan;
        this.serde = serde;
        this.ceiling = ceiling;
    }

    /** The dead letter of {@code rejection}: with the record's bytes when the whole record is refused. */
    public SinkRecord of(Rejection rejection) {
        SourceRecord source = rejection.source();
        String message = rejection.fault().getMessage();
        if (rejection.copy().isPresent() || source.value() == null) {
            return letter(rejection, message, Optional.empty());
        }
        SinkRecord letter = letter(rejection, message, Optional.of(Bytes.of(source.value())));
        return letter.size() <= ceiling
                ? letter
                : letter(
                        rejection,
                        message + "; its " + source.value().length
                                + " bytes are more than the dead-letter topic takes and remain at the source offset",
                        Optional.empty());
    }

    private SinkRecord letter(Rejection rejection, String message, Optional<Bytes> value) {
        SourceRecord source = rejection.source();
        DataFault fault = rejection.fault();
        DeadLetter letter = new DeadLetter(
                fault.reason(),
                message,
                rejection.node().id(),
                plan.pipeline().pipeline(),
                plan.pipeline().version(),
                plan.digest(),
                source.from(),
                rejection.sampleId(),
                rejection.copy(),
                Optional.ofNullable(source.key()).map(Bytes::of),
                value,
                Optional.ofNullable(fault.getCause()).map(DeadLetters::stackTrace));
        Headers headers = new RecordHeaders(source.headers());
        headers.remove(HeaderNames.REASON)
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
