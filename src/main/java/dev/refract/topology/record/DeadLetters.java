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
import java.util.OptionalInt;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Faults as records of the dead-letter topic. */
public final class DeadLetters {
    private static final int STACK_TRACE_LIMIT = 4096;

    private final Plan plan;
    private final DeadLetterSerde serde;
    private final int ceiling;

    /**
     * @param ceiling largest record, in bytes, that the dead-letter topic takes; a letter that would be
     *     larger leaves the original bytes out and says where they stand
     */
    public DeadLetters(Plan plan, DeadLetterSerde serde, int ceiling) {
        this.plan = plan;
        this.serde = serde;
        this.ceiling = ceiling;
    }

    /** A whole source record that cannot be used, with its bytes. */
    public SinkRecord whole(SourceRecord in, Optional<String> sampleId, Node node, DataFault fault) {
        Optional<Bytes> value = Optional.ofNullable(in.value()).map(Bytes::of);
        SinkRecord letter = letter(in, sampleId, OptionalInt.empty(), node, fault, fault.getMessage(), value);
        if (letter.size() <= ceiling) {
            return letter;
        }
        String message = fault.getMessage() + "; its " + in.value().length
                + " bytes are more than the dead-letter topic takes and remain at the source offset";
        return letter(in, sampleId, OptionalInt.empty(), node, fault, message, Optional.empty());
    }

    /** One copy that cannot be published; its origin is not affected. */
    public SinkRecord copy(SourceRecord in, String copyId, int number, Node node, DataFault fault) {
        return letter(
                in, Optional.of(copyId), OptionalInt.of(number), node, fault, fault.getMessage(), Optional.empty());
    }

    private SinkRecord letter(
            SourceRecord in,
            Optional<String> sampleId,
            OptionalInt copy,
            Node node,
            DataFault fault,
            String message,
            Optional<Bytes> value) {
        DeadLetter letter = new DeadLetter(
                fault.reason(),
                message,
                node.id(),
                plan.pipeline().pipeline(),
                plan.pipeline().version(),
                plan.digest(),
                in.from(),
                sampleId,
                copy,
                Optional.ofNullable(in.key()).map(Bytes::of),
                value,
                Optional.ofNullable(fault.getCause()).map(DeadLetters::stackTrace));
        Headers headers = new RecordHeaders(in.headers());
        headers.remove(HeaderNames.REASON)
                .add(HeaderNames.REASON, fault.reason().code().getBytes(UTF_8));
        return new SinkRecord(
                SinkNodes.REJECTED,
                in.key(),
                serde.encode(plan.pipeline().sink().rejected(), letter),
                headers,
                in.from().timestamp());
    }

    private static String stackTrace(Throwable cause) {
        StringWriter text = new StringWriter();
        cause.printStackTrace(new PrintWriter(text));
        return text.toString().substring(0, Math.min(text.getBuffer().length(), STACK_TRACE_LIMIT));
    }
}
