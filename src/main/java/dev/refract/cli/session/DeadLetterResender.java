package dev.refract.cli.session;

import dev.refract.cli.errors.CommandException;
import dev.refract.sample.Bytes;
import dev.refract.sample.DeadLetter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Puts refused records back where they came from, key, value and time as they were. */
public final class DeadLetterResender {
    private DeadLetterResender() {}

    /**
     * Sends all whole records among {@code letters}; a refused copy has none, and neither has one whose
     * bytes did not fit the letter.
     *
     * @return how many were sent and acknowledged
     */
    public static int of(Session session, List<DeadLetter> letters) {
        try (var producer = session.connection()
                .producer(Map.of("acks", "all"), new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (DeadLetter letter : letters) {
                letter.value()
                        .filter(value -> letter.copy().isEmpty()) // a refused copy is no source record
                        .ifPresent(value -> sent.add(producer.send(new ProducerRecord<>(
                                letter.from().topic(),
                                null,
                                letter.from().timestamp(),
                                letter.key().map(Bytes::array).orElse(null),
                                value.array()))));
            }
            for (Future<RecordMetadata> acknowledgement : sent) {
                acknowledgement.get();
            }
            return sent.size();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("interrupted while sending", e);
        } catch (ExecutionException e) {
            throw new CommandException(
                    "cannot send a record again: " + e.getCause().getMessage(), e);
        }
    }
}
