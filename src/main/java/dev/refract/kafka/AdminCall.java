package dev.refract.kafka;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaFuture;

/** Answers of the admin client, waited for. */
public final class AdminCall {
    private AdminCall() {}

    /**
     * The answer to a question.
     *
     * @param question what was asked, for the message: {@code topic cells.labeled}
     * @throws TopicException when the cluster refuses it or does not answer
     */
    public static <T> T of(String question, KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TopicException("Interrupted while asking the cluster about " + question, e);
        } catch (ExecutionException e) {
            throw new TopicException(
                    "The cluster was asked about " + question + " and answered: "
                            + e.getCause().getMessage(),
                    e);
        }
    }
}
